package org.spikebook.training.bptt;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.bptt.layer.LayerSynapses;
import org.spikebook.training.bptt.layer.RowKernel;
import org.spikebook.training.bptt.layer.RowKernels;
import org.spikebook.training.bptt.layer.SampleTrace;
import org.spikebook.training.bptt.layer.Thresholds;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.bptt.synapse.Synapses;
import org.spikebook.training.loss.OutputGradient;
import org.spikebook.training.optimizer.Optimizer;
import org.spikebook.training.regularizer.Regularizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Surrogate-gradient backpropagation through time (Neftci, Mostafa and Zenke 2019,
 * doi:10.1109/MSP.2019.2931595), batch by batch, driven by events: forward, the weight rows of the
 * neurons that spiked are added; for the gradient, the errors of a step are added to the rows of
 * the neurons that spiked. Single precision.
 *
 * <p>Each batch has two phases. First every sample goes forward and backward by itself; then every
 * chunk of every connection sums its gradient over the samples in their order, and is updated
 * ({@link WeightUpdate}). No sum depends on which thread computes it: the result is the same, bit
 * for bit, for any number of threads.
 */
public final class BatchTrainer {

    private final TrainableNetwork network;
    private final GradientSettings settings;
    private final WorkerPool workers;
    private final LayerSynapses synapses;
    private final List<SampleRunner> runners;
    private final List<SampleTrace> traces;
    private final List<OutputGradient> outputGradients;
    private final Optional<TimeConstants> constants;
    private final Optional<Thresholds> thresholds;
    private final WeightUpdate update;

    /**
     * @param stateCount numbers that the optimizer keeps for each weight
     */
    public BatchTrainer(
            TrainableNetwork network,
            GradientSettings settings,
            int stateCount,
            WorkerPool workers) {
        this.network = network;
        this.settings = settings;
        this.workers = workers;
        this.synapses =
                new LayerSynapses(
                        network,
                        new Synapses.Storage(stateCount, settings.constraint().isPresent()));
        this.constants =
                settings.trainsTimeConstants()
                        ? Optional.of(new TimeConstants(network, stateCount))
                        : Optional.empty();
        this.thresholds =
                settings.trainsThresholds()
                        ? Optional.of(new Thresholds(network, synapses, stateCount))
                        : Optional.empty();
        RowKernel rows = RowKernels.best();
        this.runners =
                IntStream.range(0, workers.count())
                        .mapToObj(_ -> new SampleRunner(network, synapses, rows, settings))
                        .toList();
        this.traces =
                IntStream.range(0, settings.batchSize())
                        .mapToObj(_ -> new SampleTrace(network, settings.steps()))
                        .toList();
        this.outputGradients =
                traces.stream().map(_ -> OutputGradient.ofSize(network.outputs())).toList();
        this.update = new WeightUpdate(settings, workers, runners, synapses, constants, thresholds);
    }

    /**
     * Draws initial weights: uniform within ±1/√(fan-in) of what brings a neuron from rest to
     * threshold by a single spike.
     */
    public void drawWeights(long seed) {
        synapses.draw(network, seed);
        use();
    }

    /** The weights as they are now, in the receptors' units. */
    public WeightSet weights() {
        return synapses.export(target -> thresholds.map(t -> t.factor(target)).orElse(1.0));
    }

    /** Takes over weights in the receptors' units. */
    public void load(WeightSet weights) {
        synapses.load(weights);
        use();
    }

    /** Derives the weights in use from the learned ones. */
    private void use() {
        settings.constraint()
                .ifPresentOrElse(
                        c -> synapses.all().forEach(s -> s.constrain(c)),
                        () -> synapses.all().forEach(Synapses::refreshAll));
        constants.ifPresent(c -> runners.forEach(r -> r.setDecays(c)));
    }

    /** The trained membrane time constant of each population in ms; none where they stay. */
    public Map<String, Double> tauMemMs() {
        return constants.map(TimeConstants::tauMemMs).orElse(Map.of());
    }

    /** The trained threshold of each population in mV; none where they stay. */
    public Map<String, Double> vThresholdMv() {
        return thresholds.map(Thresholds::vThresholdMv).orElse(Map.of());
    }

    /** The arrays that make up the state of a training; not copies. */
    private List<float[]> live() {
        List<float[]> live = new ArrayList<>();
        for (Synapses s : synapses.all()) {
            live.add(s.learned());
            live.addAll(List.of(s.state()));
        }
        constants.ifPresent(c -> live.addAll(c.arrays()));
        thresholds.ifPresent(t -> live.addAll(t.arrays()));
        return live;
    }

    /** Weights and optimizer state, to be continued later. */
    public TrainerState state() {
        return TrainerState.of(live());
    }

    /** Continues from a state of the same network and optimizer. */
    public void restore(TrainerState state) {
        state.restore(live());
        use();
    }

    /**
     * One update.
     *
     * @param samples at most a batch of them
     * @param seed of the input spikes
     */
    public BatchResult update(SpikeSource source, int[] samples, long seed, Optimizer.Rule rule) {
        double[] losses = new double[samples.length];
        workers.run(
                samples.length,
                (k, worker) -> {
                    SampleTrace trace = traces.get(k);
                    forward(source, samples[k], seed, trace, runners.get(worker));
                    losses[k] = loss(trace, source.label(samples[k]), k);
                    outputGradients.get(k).scale(1.0 / samples.length);
                    runners.get(worker)
                            .backward(
                                    trace,
                                    outputGradients.get(k),
                                    settings.penalty(),
                                    1f / samples.length);
                });
        update.apply(traces.subList(0, samples.length), rule);
        constants.ifPresent(c -> runners.forEach(r -> r.setDecays(c)));
        return result(source, samples, losses);
    }

    /** The predictions and losses of samples, without an update. */
    public BatchResult test(SpikeSource source, int[] samples, long seed) {
        double[] losses = new double[samples.length];
        workers.run(
                samples.length,
                (k, worker) -> {
                    forward(source, samples[k], seed, traces.get(k), runners.get(worker));
                    losses[k] = loss(traces.get(k), source.label(samples[k]), k);
                });
        return result(source, samples, losses);
    }

    private static void forward(
            SpikeSource source, int sample, long seed, SampleTrace trace, SampleRunner runner) {
        trace.input().set(source.spikes(sample, seed));
        runner.forward(trace);
    }

    private double loss(SampleTrace trace, int label, int k) {
        Regularizer.Penalty penalty = settings.penalty();
        double cost =
                penalty.spike() * trace.hiddenSpikes()
                        + (penalty.silence() > 0 ? penalty.silence() * trace.silentNeurons() : 0);
        return cost + outputLoss(trace, label, k);
    }

    private double outputLoss(SampleTrace trace, int label, int k) {
        OutputGradient gradient = outputGradients.get(k);
        gradient.clear();
        return settings.loss()
                .component()
                .evaluate(trace.response(), label, settings.loss().values(), gradient);
    }

    private BatchResult result(SpikeSource source, int[] samples, double[] losses) {
        BatchResult sum = BatchResult.NONE;
        for (int k = 0; k < samples.length; k++) {
            SampleTrace trace = traces.get(k);
            int predicted = settings.loss().component().winner(trace.response());
            sum =
                    sum.plus(
                            new BatchResult(
                                    1,
                                    losses[k],
                                    predicted == source.label(samples[k]) ? 1 : 0,
                                    trace.hiddenSpikes(),
                                    trace.input().total()));
        }
        return sum;
    }
}
