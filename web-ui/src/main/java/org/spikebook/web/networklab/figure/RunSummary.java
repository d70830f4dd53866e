package org.spikebook.web.networklab.figure;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a recording says in numbers.
 *
 * @param lines one for each spike recorder, in document order
 */
public record RunSummary(List<Line> lines) {

    private static final double MS_PER_SECOND = 1000;

    /**
     * The spikes of a recorder.
     *
     * @param of id of the population or stimulus
     * @param neurons number of recorded members
     * @param spikes of all of them
     * @param fired number of members that fired at least once
     * @param rateHz mean rate of a member
     */
    public record Line(
            String recorder, String of, int neurons, int spikes, int fired, double rateHz) {

        public boolean isSilent() {
            return spikes == 0;
        }
    }

    public RunSummary {
        lines = List.copyOf(lines);
    }

    /** That of a run of a network. */
    public static RunSummary of(NetworkModel network, Recording recording) {
        List<Line> lines = new ArrayList<>();
        for (Recorder recorder : network.recorders()) {
            SpikeRaster raster = recording.spikes().get(recorder.id());
            if (raster != null) {
                lines.add(line(network, recorder, raster, recording.durationMs()));
            }
        }
        return new RunSummary(lines);
    }

    private static Line line(
            NetworkModel network, Recorder recorder, SpikeRaster raster, double durationMs) {
        int neurons = network.observed(recorder);
        BitSet fired = new BitSet();
        for (int neuron : raster.neurons()) {
            fired.set(neuron);
        }
        double seconds = durationMs / MS_PER_SECOND;
        double rate = seconds == 0 ? 0 : raster.spikeCount() / (neurons * seconds);
        return new Line(
                recorder.id(),
                recorder.of(),
                neurons,
                raster.spikeCount(),
                fired.cardinality(),
                rate);
    }

    /** The mean rate of each recorded population or stimulus, by id. */
    public Map<String, Double> ratesHz() {
        return lines.stream().collect(Collectors.toMap(Line::of, Line::rateHz, (a, b) -> a));
    }
}
