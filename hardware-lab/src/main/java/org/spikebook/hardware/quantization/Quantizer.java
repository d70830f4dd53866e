package org.spikebook.hardware.quantization;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;

/**
 * Turns a float network into the integers of a chip, as its neuron rule asks; what the chip lacks
 * is refused by name. Deterministic.
 */
public final class Quantizer {

    private Quantizer() {}

    /**
     * The integers of a network.
     *
     * @param weights explicit weights; other projections keep those of the document
     */
    public static Quantization quantize(
            NetworkModel network, WeightSet weights, ChipSpec chip, QuantizationOptions options) {
        return switch (chip.neuronRule()) {
            case LOIHI_LIF -> LoihiQuantizer.quantize(network, weights, chip, options);
            case TRUE_NORTH -> TrueNorthQuantizer.quantize(network, weights, chip, options);
        };
    }
}
