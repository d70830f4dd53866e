package org.spikebook.hardware.quantization;

import org.spikebook.hardware.quantization.integer.RoundingFormat;
import org.spikebook.simulator.text.Text;

import java.util.List;

/**
 * How a float network's numbers were quantized, layer by layer.
 *
 * @param departures deviations of the chip's behavior from the network's, rounding apart
 */
public record QuantizationReport(
        List<OfPopulation> populations, List<OfProjection> projections, List<Text> departures) {

    /**
     * A number before and after.
     *
     * @param asked in the float network
     * @param onChip what the register stands for, in the same unit
     */
    public record Change(double asked, double onChip) {}

    /**
     * @param unitsPerMv how many steps of v make one mV
     * @param thresholdMv above rest
     * @param keptPerStep the share of the membrane that is left after one step
     * @param biasMvPerStep what the bias adds in each step
     */
    public record OfPopulation(
            String id,
            double unitsPerMv,
            Change thresholdMv,
            Change keptPerStep,
            Change biasMvPerStep) {}

    /**
     * Weights in the unit of the document.
     *
     * @param stepSize distance between neighboring weights on the chip
     * @param clipped how many lay beyond full scale
     * @param clippedBy by how much, at most
     * @param becameZero how many were not 0 and are now
     * @param rmsError over all synapses
     */
    public record OfProjection(
            String id,
            RoundingFormat format,
            int synapses,
            double stepSize,
            int clipped,
            double clippedBy,
            int becameZero,
            double rmsError) {}

    public QuantizationReport {
        populations = List.copyOf(populations);
        projections = List.copyOf(projections);
        departures = List.copyOf(departures);
    }

    /** Synapses of the float network: what a dense network would spend a MAC on. */
    public long synapses() {
        return projections.stream().mapToLong(OfProjection::synapses).sum();
    }
}
