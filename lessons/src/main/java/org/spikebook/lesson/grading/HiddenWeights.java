package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.check.WeightSample;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.model.plasticity.PairStdpParameters;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.StateTrace;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Looks at all weights of a projection: at the end of runs where a rule changes them, otherwise as
 * they are drawn, which takes no run.
 */
record HiddenWeights(HiddenRuns runs) {

    /** Weights that all seeds together keep, at most. */
    private static final double MOST_WEIGHTS = 2e7;

    Finding<List<WeightSample>> of(NetworkModel network, String id, double durationMs, int seeds) {
        return projection(network, id)
                .then(projection ->
                        Recorder.recordable(projection).contains(Recorder.WEIGHT)
                                ? learned(network, projection, durationMs, seeds)
                                : drawn(network, projection, seeds));
    }

    private static Finding<Projection> projection(NetworkModel network, String id) {
        return network.projection(id)
                .filter(projection -> !network.carriesCurrent(projection))
                .map(Finding::found)
                .orElseGet(() -> Reasons.lacking("projection.missing", id));
    }

    private Finding<List<WeightSample>> learned(
            NetworkModel network, Projection projection, double durationMs, int seeds) {
        Recorder recorder = HiddenRuns.atEnd(projection.id(), network.run().dtMs(), durationMs);
        return runs.run(
                HiddenRuns.recorded(network, List.of(recorder), durationMs),
                seeds,
                run -> sample(network, projection, weights(run)));
    }

    private static double[] weights(Recording run) {
        StateTrace trace = Objects.requireNonNull(run.traces().get(HiddenRuns.JUDGED));
        return Arrays.stream(trace.values()).mapToDouble(each -> each[each.length - 1]).toArray();
    }

    private Finding<List<WeightSample>> drawn(
            NetworkModel network, Projection projection, int seeds) {
        NetworkModel alone = network.withProjections(List.of(projection));
        Networks networks = new Networks(runs.laboratory());
        return Finding.each(
                seeds,
                k ->
                        networks.compiled(
                                        alone.withRun(alone.run().withSeed(runs.seed(k))),
                                        runs.control())
                                .then(compiled ->
                                        compiled.synapseCount() * seeds > MOST_WEIGHTS
                                                ? Reasons.lacking("network.tooLarge")
                                                : Finding.found(
                                                        sample(
                                                                network,
                                                                projection,
                                                                weights(
                                                                        compiled.projection(
                                                                                projection
                                                                                        .id()))))));
    }

    private static double[] weights(CompiledProjection drawn) {
        DoubleStream.Builder weights = DoubleStream.builder();
        drawn.forEachSynapse((_, _, weight, _) -> weights.add(weight));
        return weights.build().toArray();
    }

    private static WeightSample sample(
            NetworkModel network, Projection projection, double[] weights) {
        return new WeightSample(
                weights, most(projection), HiddenRuns.unit(network, projection.id()));
    }

    private static OptionalDouble most(Projection projection) {
        return projection.plasticity().isPresent()
                        && projection
                                        .plasticity()
                                        .get()
                                        .values()
                                        .asMap()
                                        .get(PairStdpParameters.WEIGHT_MAX)
                                instanceof Value.Real(double weight)
                ? OptionalDouble.of(weight)
                : OptionalDouble.empty();
    }
}
