package org.spikebook.training;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.bptt.ExactRun;
import org.spikebook.training.bptt.InferenceRun;
import org.spikebook.training.bptt.Inspection;
import org.spikebook.training.bptt.NetworkInspector;
import org.spikebook.training.bptt.WorkerPool;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.loss.CountCrossEntropy;
import org.spikebook.training.loss.Loss;
import org.spikebook.training.loss.OutputResponse;
import org.spikebook.training.stdp.RepresentationRetry;
import org.spikebook.training.stdp.SimulatedRun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs samples through a network with fixed weights in double precision: the spikes are those of
 * the simulator. Immutable and safe for use by several threads.
 */
public final class NetworkTester {

    private final InferenceRun run;
    private final Loss loss;
    private final Optional<RepresentationRetry> retry;

    private NetworkTester(InferenceRun run, Loss loss, Optional<RepresentationRetry> retry) {
        this.loss = loss;
        this.run = run;
        this.retry = retry;
    }

    /**
     * A tester that reads classes from spike counts, then from potentials, of a network that can be
     * trained by gradients and has all weights, or of any other with a data set stimulus and one
     * output population, which is run in the simulator.
     *
     * @param weights a projection without keeps those of the document
     * @throws IllegalArgumentException if it is neither
     */
    public static NetworkTester of(NetworkModel network, WeightSet weights) {
        return of(network, weights, new CountCrossEntropy());
    }

    /** The same with classes as a loss reads them. */
    public static NetworkTester of(NetworkModel network, WeightSet weights, Loss loss) {
        return switch (NetworkInspector.inspect(network)) {
            case Inspection.Trainable(TrainableNetwork trainable) when hasAll(network, weights) ->
                    new NetworkTester(new ExactRun(trainable, weights), loss, Optional.empty());
            case Inspection.Trainable _ -> simulated(network, weights, loss, List.of());
            case Inspection.NotTrainable(var problems) ->
                    simulated(network, weights, loss, problems);
        };
    }

    private static boolean hasAll(NetworkModel network, WeightSet weights) {
        return network.projections().stream().allMatch(p -> weights.of(p.id()).isPresent());
    }

    private static NetworkTester simulated(
            NetworkModel network, WeightSet weights, Loss loss, List<Problem> problems) {
        return SimulatedRun.of(network, weights)
                .map(simulated -> new NetworkTester(simulated, loss, Optional.empty()))
                .orElseThrow(() -> new IllegalArgumentException("not a classifier: " + problems));
    }

    /**
     * A tester that reads classes as the loss of the plan does, where its method uses one. To a
     * network that learned without labels it presents samples that evoke too few spikes again at a
     * higher intensity, as the plan says.
     */
    public static NetworkTester of(TrainedNetwork trained) {
        return of(trained.network(), trained.weights(), trained.plan());
    }

    public static NetworkTester of(NetworkModel network, WeightSet weights, TrainingPlan plan) {
        NetworkTester tester =
                plan.method().component().unused().contains("loss")
                        ? of(network, weights)
                        : of(network, weights, plan.objective().loss().component());
        return plan.method().component() instanceof StdpMethod
                ? new NetworkTester(
                        tester.run,
                        tester.loss,
                        Optional.of(
                                RepresentationRetry.of(
                                        network,
                                        tester.run.populationIds(),
                                        StdpMethod.settings(plan.method().values()))))
                : tester;
    }

    /**
     * Presents one sample.
     *
     * @param seed of its input spikes
     */
    public SampleRun show(SpikeSource source, int sample, long seed) {
        SpikeTrain input = source.spikes(sample, seed);
        ExactRun.Response response = run.run(input, (_, _) -> {});
        for (int tries = 1; showsAgain(response, tries); tries++) {
            double factor = retry.orElseThrow().settings().factor(tries);
            input = source.intensified(sample, seed, factor);
            response = run.run(input, (_, _) -> {});
        }
        OutputResponse output = response.output();
        return new SampleRun(
                sample,
                source.label(sample),
                loss.winner(output),
                input,
                byPopulation(response),
                output.counts(),
                output.potentials());
    }

    private boolean showsAgain(ExactRun.Response response, int tries) {
        return retry.isPresent() && retry.get().again(response.spikes(), tries);
    }

    private Map<String, SpikeTrain> byPopulation(ExactRun.Response response) {
        Map<String, SpikeTrain> spikes = new LinkedHashMap<>();
        List<String> ids = run.populationIds();
        for (int i = 0; i < ids.size(); i++) {
            spikes.put(ids.get(i), response.spikes().get(i));
        }
        return spikes;
    }

    /**
     * The predicted class when it is read after 1, 2, … steps.
     *
     * @param seed of its input spikes
     */
    public List<Integer> predictionsBySteps(SpikeSource source, int sample, long seed) {
        List<Integer> predictions = new ArrayList<>();
        run.run(source.spikes(sample, seed), (_, output) -> predictions.add(loss.winner(output)));
        return List.copyOf(predictions);
    }

    /** Accuracy when the class is read after 1, 2, … steps, each 0 to 1. */
    public List<Double> accuracyBySteps(SpikeSource source, long seed, int threads) {
        boolean[][] right = new boolean[source.sampleCount()][];
        try (WorkerPool workers = new WorkerPool(threads)) {
            workers.run(
                    right.length,
                    (sample, _) -> {
                        int label = source.label(sample);
                        List<Integer> predictions = predictionsBySteps(source, sample, seed);
                        boolean[] inStep = new boolean[source.steps()];
                        for (int t = 0; t < inStep.length; t++) {
                            inStep[t] = predictions.get(t) == label;
                        }
                        right[sample] = inStep;
                    });
        }
        return IntStream.range(0, source.steps())
                .mapToObj(t -> Stream.of(right).filter(inStep -> inStep[t]).count())
                .map(correct -> (double) correct / right.length)
                .toList();
    }

    /** Presents all samples and summarizes the predictions. */
    public Evaluation evaluate(SpikeSource source, long seed, int threads) {
        int samples = source.sampleCount();
        int[] predictions = new int[samples];
        int[] inputSpikes = new int[samples];
        int[][] spikes = new int[samples][];
        try (WorkerPool workers = new WorkerPool(threads)) {
            workers.run(
                    samples,
                    (sample, _) -> {
                        SampleRun shown = show(source, sample, seed);
                        predictions[sample] = shown.answer();
                        inputSpikes[sample] = shown.input().spikeCount();
                        spikes[sample] =
                                shown.spikes().values().stream()
                                        .mapToInt(SpikeTrain::spikeCount)
                                        .toArray();
                    });
        }
        return Evaluation.of(source, predictions, inputSpikes, run.populationIds(), spikes);
    }
}
