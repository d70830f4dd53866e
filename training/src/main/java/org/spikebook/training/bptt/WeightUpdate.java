package org.spikebook.training.bptt;

import org.spikebook.training.bptt.layer.LayerSynapses;
import org.spikebook.training.bptt.layer.SampleTrace;
import org.spikebook.training.bptt.layer.Thresholds;
import org.spikebook.training.bptt.synapse.Synapses;
import org.spikebook.training.bptt.synapse.WeightChunk;
import org.spikebook.training.optimizer.Optimizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Turns what the samples of a batch left behind into other weights, chunk by chunk, and into other
 * time constants and thresholds where these are trained. No sum depends on which thread computes
 * it.
 */
final class WeightUpdate {

    private final GradientSettings settings;
    private final WorkerPool workers;
    private final List<SampleRunner> runners;
    private final LayerSynapses synapses;
    private final Optional<TimeConstants> constants;
    private final Optional<Thresholds> thresholds;
    private final List<WeightChunk> chunks = new ArrayList<>();

    /**
     * @param runners one for each worker
     */
    WeightUpdate(
            GradientSettings settings,
            WorkerPool workers,
            List<SampleRunner> runners,
            LayerSynapses synapses,
            Optional<TimeConstants> constants,
            Optional<Thresholds> thresholds) {
        this.settings = settings;
        this.workers = workers;
        this.runners = runners;
        this.synapses = synapses;
        this.constants = constants;
        this.thresholds = thresholds;
        for (Synapses s : synapses.all()) {
            IntStream.range(0, s.parts()).forEach(c -> chunks.add(new WeightChunk(s, c)));
        }
    }

    /**
     * Sums the gradient of every chunk and updates its weights.
     *
     * @param traces of the batch's samples, after their backward pass
     */
    void apply(List<SampleTrace> traces, Optimizer.Rule rule) {
        double[] squares = new double[chunks.size()];
        double[] products = new double[chunks.size()];
        boolean clips = settings.maxGradientNorm() > 0;
        workers.run(
                chunks.size(),
                (k, worker) -> {
                    sumGradient(chunks.get(k), traces, runners.get(worker));
                    products[k] = thresholds.isPresent() ? chunks.get(k).product() : 0;
                    if (clips) {
                        squares[k] = chunks.get(k).squaredNorm();
                    } else {
                        chunks.get(k).update(1, rule);
                    }
                });
        double square =
                DoubleStream.of(squares).sum()
                        + constants.map(c -> c.sum(traces)).orElse(0.0)
                        + thresholds.map(t -> t.sum(chunks, products)).orElse(0.0);
        double norm = Math.sqrt(square);
        float factor =
                clips && norm > settings.maxGradientNorm()
                        ? (float) (settings.maxGradientNorm() / norm)
                        : 1;
        if (clips) {
            workers.run(chunks.size(), (k, _) -> chunks.get(k).update(factor, rule));
        }
        thresholds.ifPresent(t -> t.update(factor, rule));
        constants.ifPresent(c -> c.update(factor, rule));
        settings.constraint()
                .ifPresent(c ->
                        workers.run(
                                synapses.all().size(),
                                (k, _) -> synapses.all().get(k).constrain(c)));
    }

    private void sumGradient(WeightChunk chunk, List<SampleTrace> traces, SampleRunner runner) {
        Synapses s = chunk.synapses();
        Arrays.fill(s.gradient(), chunk.from(), chunk.to(), 0);
        for (SampleTrace trace : traces) {
            runner.addGradient(s, chunk.number(), trace);
        }
        s.maskGradient(chunk.number());
        float cost = (float) settings.penalty().weight();
        if (cost > 0) {
            for (int i = chunk.from(); i < chunk.to(); i++) {
                s.gradient()[i] += cost * s.learned()[i];
            }
        }
    }
}
