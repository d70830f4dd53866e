package org.spikebook.training;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.WeightSet;
import org.spikebook.stimulus.SpikeSource;
import org.spikebook.stimulus.SpikeTrain;
import org.spikebook.training.bptt.ExactRun;
import org.spikebook.training.bptt.Inspection;
import org.spikebook.training.bptt.NetworkInspector;
import org.spikebook.training.bptt.TrainableNetwork;
import org.spikebook.training.bptt.Workers;
import org.spikebook.training.loss.Answer;
import org.spikebook.training.loss.CountCrossEntropy;
import org.spikebook.training.loss.Loss;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shows samples to a network with given weights, in double precision: the spikes are those of the
 * simulator. Immutable and safe for use by several threads.
 */
public final class NetworkTester {

    private final TrainableNetwork network;
    private final ExactRun run;
    private final Loss loss;

    private NetworkTester(TrainableNetwork network, WeightSet weights, Loss loss) {
        this.network = network;
        this.loss = loss;
        this.run = new ExactRun(network, weights);
    }

    /**
     * A tester of a network that the trainer can train, which answers by its spike counts, then by
     * its potentials.
     *
     * @throws IllegalArgumentException if it cannot, or a projection has no weights
     */
    public static NetworkTester of(NetworkModel network, WeightSet weights) {
        return of(network, weights, new CountCrossEntropy());
    }

    /** The same with answers as a loss reads them. */
    static NetworkTester of(NetworkModel network, WeightSet weights, Loss loss) {
        return switch (NetworkInspector.inspect(network)) {
            case Inspection.Trainable(TrainableNetwork trainable) ->
                    new NetworkTester(trainable, weights, loss);
            case Inspection.NotTrainable(var problems) ->
                    throw new IllegalArgumentException("not a trainable network: " + problems);
        };
    }

    /** A tester that reads answers as the loss of the plan does. */
    public static NetworkTester of(TrainedNetwork trained) {
        return of(trained.network(), trained.weights(), trained.plan().loss().component());
    }

    /**
     * Shows one sample.
     *
     * @param seed of its input spikes
     */
    public SampleRun show(SpikeSource source, int sample, long seed) {
        SpikeTrain input = source.spikes(sample, seed);
        ExactRun.Response response = run.run(input);
        Answer answer = response.answer();
        return new SampleRun(
                sample,
                source.label(sample),
                loss.winner(answer),
                input,
                byPopulation(response),
                answer.counts());
    }

    private Map<String, SpikeTrain> byPopulation(ExactRun.Response response) {
        Map<String, SpikeTrain> spikes = new LinkedHashMap<>();
        List<String> ids = network.populationIds();
        for (int i = 0; i < ids.size(); i++) {
            spikes.put(ids.get(i), response.spikes().get(i));
        }
        return spikes;
    }

    /** Share of right answers when the answer is read after 1, 2, … steps, each 0 to 1. */
    List<Double> accuracyBySteps(SpikeSource source, long seed, int threads) {
        boolean[][] right = new boolean[source.sampleCount()][];
        try (Workers workers = new Workers(threads)) {
            workers.run(
                    right.length,
                    (sample, _) -> {
                        int label = source.label(sample);
                        boolean[] inStep = new boolean[source.steps()];
                        run.run(
                                source.spikes(sample, seed),
                                (t, answer) -> inStep[t] = loss.winner(answer) == label);
                        right[sample] = inStep;
                    });
        }
        return IntStream.range(0, source.steps())
                .mapToObj(t -> Stream.of(right).filter(inStep -> inStep[t]).count())
                .map(correct -> (double) correct / right.length)
                .toList();
    }

    /** Shows all samples and sums up the answers. */
    public Evaluation evaluate(SpikeSource source, long seed, int threads) {
        int samples = source.sampleCount();
        int[] answers = new int[samples];
        int[] inputSpikes = new int[samples];
        int[][] spikes = new int[samples][];
        try (Workers workers = new Workers(threads)) {
            workers.run(
                    samples,
                    (sample, _) -> {
                        SampleRun shown = show(source, sample, seed);
                        answers[sample] = shown.answer();
                        inputSpikes[sample] = shown.input().spikeCount();
                        spikes[sample] =
                                shown.spikes().values().stream()
                                        .mapToInt(SpikeTrain::spikeCount)
                                        .toArray();
                    });
        }
        return Evaluation.of(source, answers, inputSpikes, network.populationIds(), spikes);
    }
}
