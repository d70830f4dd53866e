package org.spikebook.web.analysislab;

import org.spikebook.simulator.analysis.SpikeTrains;
import org.spikebook.simulator.analysis.TrainDistances;
import org.spikebook.simulator.analysis.VoltageSynchrony;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.StateTrace;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What can be looked at beside the spikes of a recorder.
 *
 * @param before spikes of the same recorder in the run before, of the same steps
 * @param potentials of at least two of the same neurons
 */
public record ComparisonContext(Optional<SpikeRaster> before, Optional<StateTrace> potentials) {

    static final ComparisonContext NOTHING =
            new ComparisonContext(Optional.empty(), Optional.empty());

    /** Time constant of the van Rossum distance, as the command takes it. */
    static final double TAU_MS = 10;

    /** Cost of moving a spike in the Victor-Purpura distance, as the command takes it. */
    static final double COST_PER_MS = 0.1;

    private static final Set<String> POTENTIALS = Set.of(NeuronModel.POTENTIAL, "v");

    /**
     * What there is beside a recorder of spikes.
     *
     * @param last the run before, or the same one
     */
    public static ComparisonContext of(
            NetworkModel network, Recording recording, Recording last, Recorder recorder) {
        boolean comparable =
                last != recording
                        && last.dtMs() == recording.dtMs()
                        && last.steps() == recording.steps();
        Optional<SpikeRaster> before =
                comparable
                        ? Optional.ofNullable(last.spikes().get(recorder.id()))
                        : Optional.empty();
        Optional<StateTrace> potentials =
                network.recorders().stream()
                        .filter(each -> each.of().equals(recorder.of()))
                        .filter(each -> POTENTIALS.contains(each.record()))
                        .flatMap(each ->
                                Optional.ofNullable(recording.traces().get(each.id())).stream())
                        .filter(trace -> trace.values().length > 1)
                        .findFirst();
        return new ComparisonContext(before, potentials);
    }

    /** χ of the potentials within a window of steps. */
    OptionalDouble chi(int fromStep, int toStep) {
        if (potentials.isEmpty()) {
            return OptionalDouble.empty();
        }
        StateTrace trace = potentials.get();
        int samples = Arrays.stream(trace.values()).mapToInt(line -> line.length).min().orElse(0);
        int to = Math.min(samples, toStep / trace.everySteps());
        int from = Math.min(to, fromStep / trace.everySteps());
        return VoltageSynchrony.chi(trace.values(), from, to);
    }

    /** As many neurons as may have fired, which may be more than there are now. */
    private static int observed(SpikeRaster raster) {
        return Arrays.stream(raster.neurons()).max().orElse(0) + 1;
    }

    /** How far the trains are from those of the run before, where that does not take long. */
    Optional<TrainDistances> distances(SpikeTrains trains, double dtMs, int fromStep, int toStep) {
        return before.map(raster ->
                        SpikeTrains.within(raster, observed(raster), dtMs, fromStep, toStep))
                .filter(others -> TrainDistances.arePossible(trains, others))
                .map(others -> TrainDistances.of(trains, others, TAU_MS, COST_PER_MS));
    }
}
