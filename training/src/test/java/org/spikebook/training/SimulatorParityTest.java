package org.spikebook.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.simulator.analysis.SpikeCountReadout;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.testkit.FixedSpikes;
import org.spikebook.training.bptt.BatchTrainer;
import org.spikebook.training.bptt.GradientSettings;
import org.spikebook.training.bptt.Inspection;
import org.spikebook.training.bptt.NetworkInspector;
import org.spikebook.training.bptt.WorkerPool;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.encoding.EncodingWindow;
import org.spikebook.training.loss.CountCrossEntropy;
import org.spikebook.training.loss.Loss;
import org.spikebook.training.loss.PotentialCrossEntropy;
import org.spikebook.training.surrogate.FastSigmoid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A trained network spikes in the simulator as it does in the trainer. */
class SimulatorParityTest {

    private static final String ALL = "{\"type\": \"allToAll\"}";
    private static final int STEPS = 25;
    private static final int SAMPLES = 100;
    private static final long SEED = 5;

    private final Dataset digits = DatasetCatalog.standard().dataset("digits8x8").orElseThrow();

    static Stream<Named<NetworkModel>> networks() {
        return Stream.of(
                Named.of("layers", layers()),
                Named.of("convolution and pooling", convolving()),
                Named.of("spikes and values mixed", hybrid()),
                Named.of("loops and decaying currents", looping()));
    }

    /** Convolution, pooling, and an output that never fires. */
    private static NetworkModel convolving() {
        String lif =
                """
                {"type": "lif", "tauMemMs": 10, "vRestMv": 0, "vResetMv": 0, "vThresholdMv": 1, "tRefMs": 0}\
                """;
        String delta = "{\"type\": \"delta\"}";
        return DrawnNetwork.showingShaped("digits8x8", "[8, 8]", "rate")
                .shaped("a", "[6, 6, 5]", lif, delta)
                .shaped("b", "[3, 3, 5]", lif, delta)
                .shaped("out", "[10]", "{\"type\": \"leakyReadout\"}", delta)
                .join("data", "a", "{\"type\": \"convolution\", \"kernel\": 3}", 0, "")
                .join("a", "b", "{\"type\": \"pooling\"}", "\"weightMv\": 0.9", 1, "")
                .join("b", "out")
                .model();
    }

    private static NetworkModel hybrid() {
        return DrawnNetwork.showing("digits8x8", 64)
                .shaped("a", "[30]", "{\"type\": \"relu\", \"gain\": 0.5}", "{\"type\": \"input\"}")
                .lif("b", 30)
                .lif("out", 10)
                .join("data", "a", ALL, "\"weight\": 1", 0, "")
                .join("a", "b")
                .join("b", "out")
                .model();
    }

    /** Loops within a population and between two, exponential currents, in pA. */
    private static NetworkModel looping() {
        String lif = "{\"type\": \"lif\", \"tauMemMs\": 10, \"tRefMs\": %d, \"reset\": \"%s\"}";
        String currents = "{\"type\": \"exponentialCurrent\", \"tauExcMs\": 3, \"tauInhMs\": 3}";
        String weight = "\"weightPa\": 1";
        return DrawnNetwork.showing("digits8x8", 64)
                .shaped("a", "[40]", lif.formatted(1, "hard"), currents)
                .shaped("b", "[20]", lif.formatted(0, "subtract"), currents)
                .shaped("out", "[10]", lif.formatted(0, "hard"), currents)
                .join("data", "a", ALL, weight, 0, "")
                .join("a", "a", ALL, weight, 1, "")
                .join("a", "b", ALL, weight, 0, "")
                .join("b", "a", ALL, weight, 2, "")
                .join("b", "out", ALL, weight, 0, "")
                .join("a", "out", ALL, weight, 0, "")
                .model();
    }

    /** Physical units, refractory and subtracting neurons, a skip connection, delays. */
    private static NetworkModel layers() {
        String cell =
                """
                "vRestMv": -65, "vResetMv": -67, "vThresholdMv": -50, "biasPa": 5, \
                """;
        return DrawnNetwork.showing("digits8x8", 64)
                .lif("a", 40, cell + "\"tRefMs\": 1, ")
                .lif("b", 30, cell + "\"reset\": \"subtract\", ")
                .lif("out", 10, cell + "\"threshold\": \"exceeded\", ")
                .join("data", "a")
                .join("a", "b", ALL, 1, "")
                .join("data", "b", ALL, 2, "")
                .join("b", "out")
                .join("a", "out", ALL, 1, "")
                .model();
    }

    private TrainedNetwork train(NetworkModel drawn) {
        boolean fires =
                ((Inspection.Trainable) NetworkInspector.inspect(drawn)).network().outputFires();
        Loss loss = fires ? new CountCrossEntropy() : new PotentialCrossEntropy();
        TrainingPlan plan =
                TrainingPlan.defaultFor(digits.info())
                        .change(p -> p.loss(Configured.defaults(loss)))
                        .withEpochs(3);
        return ((TrainingOutcome.Trained)
                        Trainer.train(drawn, plan, digits, TrainingControl.unattended(2)))
                .network();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void trainedNetwork_givesTheSpikesOfTheSimulator(NetworkModel network) {
        TrainedNetwork trained = train(network);
        assertThat(trained.provenance().validationAccuracy()).isGreaterThan(0.5);
        assertSpikesOfSimulator(network, trained);
        assertSinglePrecisionAgrees(network, trained);
    }

    private void assertSpikesOfSimulator(NetworkModel network, TrainedNetwork trained) {
        EncodedDataset test = Evaluation.source(trained, digits).part(Split.TEST);
        NetworkTester tester = NetworkTester.of(trained);
        int hiddenSpikes = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            SampleRun run = tester.show(test, sample, SEED);
            Recording recording = simulate(network, run.input(), trained.weights());
            for (Population population : network.populations()) {
                SpikeTrain expected = run.spikes().get(population.id());
                hiddenSpikes += expected.spikeCount();
                assertThat(spikes(recording.spikes().get(population.id())))
                        .as("sample %d, population %s", sample, population.id())
                        .isEqualTo(spikes(expected));
            }
        }
        assertThat(hiddenSpikes).isGreaterThan(50 * SAMPLES);
    }

    private Recording simulate(NetworkModel network, SpikeTrain input, WeightSet weights) {
        List<Recorder> recorders = new ArrayList<>();
        for (Population population : network.populations()) {
            recorders.add(
                    new Recorder(
                            population.id(), population.id(), Recorder.SPIKES, Optional.empty()));
        }
        NetworkModel recorded =
                network.withRecorders(recorders).withRun(new RunSettings(1, STEPS, 1));
        Recording recording =
                Simulator.run(
                        recorded,
                        weights,
                        (_, _, _) -> Optional.of(new FixedSpikes(input)),
                        RunControl.NONE);
        assertThat(recording.problems()).isEmpty();
        return recording;
    }

    private static Set<List<Integer>> spikes(SpikeRaster raster) {
        return IntStream.range(0, raster.spikeCount())
                .mapToObj(k -> List.of(raster.steps()[k], raster.neurons()[k]))
                .collect(Collectors.toSet());
    }

    private static Set<List<Integer>> spikes(SpikeTrain train) {
        return IntStream.range(0, train.steps())
                .boxed()
                .flatMap(t ->
                        IntStream.range(train.stepStart()[t], train.stepStart()[t + 1])
                                .mapToObj(k -> List.of(t, train.line()[k])))
                .collect(Collectors.toSet());
    }

    /** At most one sample of a thousand differs. */
    private void assertSinglePrecisionAgrees(NetworkModel network, TrainedNetwork trained) {
        EncodedDataset all =
                EncodedDataset.all(
                        digits, trained.plan().data().encoder(), new EncodingWindow(STEPS, 1));
        NetworkTester tester = NetworkTester.of(trained);
        TrainableNetwork trainable =
                ((Inspection.Trainable) NetworkInspector.inspect(network)).network();
        GradientSettings settings =
                new GradientSettings(
                        STEPS,
                        Configured.defaults(new FastSigmoid()),
                        trained.plan().objective().loss(),
                        1);
        int different = 0;
        try (WorkerPool workers = new WorkerPool(1)) {
            BatchTrainer single = new BatchTrainer(trainable, settings, 0, workers);
            single.load(trained.weights());
            for (int sample = 0; sample < all.sampleCount(); sample++) {
                SampleRun exact = tester.show(all, sample, SEED);
                long hidden =
                        exact.spikes().get("a").spikeCount() + exact.spikes().get("b").spikeCount();
                var result = single.test(all, new int[] {sample}, SEED);
                boolean same =
                        result.hiddenSpikes() == hidden
                                && (result.correct() == 1) == exact.correct();
                different += same ? 0 : 1;
            }
        }
        assertThat(different).isLessThanOrEqualTo(all.sampleCount() / 1000);
    }

    @Test
    void answer_ofTester_isThatOfSpikeCountReadout() {
        TrainedNetwork trained = train(layers());
        EncodedDataset test = Evaluation.source(trained, digits).part(Split.TEST);
        SampleRun run = NetworkTester.of(trained).show(test, 0, SEED);
        int most = IntStream.of(run.outputCounts()).max().orElseThrow();
        assertThat(run.outputCounts()[run.answer()]).isEqualTo(most);
        assertThat(SpikeCountReadout.winner(new int[] {1, 2, 2}, new double[] {0, 0, 1}))
                .isEqualTo(2);
    }
}
