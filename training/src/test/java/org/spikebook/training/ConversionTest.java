package org.spikebook.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.testkit.FixedSpikes;
import org.spikebook.training.bptt.WorkerPool;
import org.spikebook.training.conversion.ArtificialNetwork;
import org.spikebook.training.conversion.Conversion;
import org.spikebook.training.conversion.ConversionReport;
import org.spikebook.training.conversion.ConversionSettings;
import org.spikebook.training.conversion.ConversionSettings.Scaling;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.NoDistortion;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainedNetworkDocument;
import org.spikebook.training.document.TrainedNetworkReader;
import org.spikebook.training.document.TrainedNetworkWriter;
import org.spikebook.training.encoding.DirectEncoder;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.encoding.LatencyEncoder;
import org.spikebook.training.encoding.RateEncoder;
import org.spikebook.training.encoding.RegularEncoder;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.method.ConversionMethod;
import org.spikebook.training.method.SourceAnn;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.training.progress.TrainingProvenance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Networks of rectified linear neurons become spiking ones that answer alike. */
class ConversionTest {

    private static final String ALL = "{\"type\": \"allToAll\"}";
    private static final String DELTA = "{\"type\": \"delta\"}";
    private static final Dataset DIGITS =
            DatasetCatalog.standard().dataset("digits8x8").orElseThrow();

    private static TrainingPlan plan(SpikeEncoder encoder, Map<String, Value> settings) {
        return TrainingPlan.defaultFor(DIGITS.info())
                .withMethod(Configured.of(new ConversionMethod(), settings))
                .withEncoder(Configured.defaults(encoder))
                .withSteps(16)
                .withEpochs(6);
    }

    private static TrainedNetwork trained(NetworkModel network, TrainingPlan plan, int threads) {
        return ((TrainingOutcome.Trained)
                        Trainer.train(network, plan, DIGITS, TrainingControl.unattended(threads)))
                .network();
    }

    /** Three layers of LIF neurons in physiological units. */
    private static NetworkModel drawn(String encoder) {
        String cell = "\"vRestMv\": -65, \"vResetMv\": -70, \"vThresholdMv\": -50, \"tRefMs\": 2, ";
        return DrawnNetwork.showing("digits8x8", 64, encoder)
                .lif("a", 40, cell)
                .lif("b", 30, cell)
                .lif("out", 10, cell)
                .join("data", "a")
                .join("a", "b")
                .join("b", "out")
                .model();
    }

    @Test
    void converted_answersAsWellAsTheArtificialNetwork_alikeForAnyNumberOfThreads() {
        TrainingPlan plan = plan(new DirectEncoder(), Map.of());

        TrainedNetwork trained = trained(drawn("direct"), plan, 1);

        TrainingProvenance from = trained.provenance();
        ConversionReport report = from.conversion().orElseThrow();
        assertThat(report.annTestAccuracy()).isGreaterThan(0.85);
        assertThat(from.testAccuracy()).isGreaterThan(report.annTestAccuracy() - 0.02);
        assertThat(report.testAccuracyBySteps()).hasSize(16).endsWith(from.testAccuracy());
        assertThat(report.testAccuracyBySteps().getFirst()).isLessThan(from.testAccuracy());
        assertThat(Evaluation.of(trained, DIGITS, Split.TEST, 1, 2).accuracy())
                .isEqualTo(from.testAccuracy());
        TrainedNetwork again = trained(drawn("direct"), plan, 2);
        assertThat(again.provenance()).isEqualTo(from);
        assertThat(WeightHash.of(again.weights())).isEqualTo(WeightHash.of(trained.weights()));
    }

    @Test
    void converted_isAnOrdinaryNetworkOfNeuronsWithoutLeak_andIsReadBackFromItsFile() {
        TrainedNetwork trained =
                trained(
                        convolving(),
                        plan(new RegularEncoder(), Map.of())
                                .change(p -> p.distortion(Configured.defaults(new NoDistortion())))
                                .withEpochs(10),
                        2);

        Population a = trained.network().population("a").orElseThrow();
        assertThat(a.model().type()).isEqualTo("lif");
        assertThat(a.model().values().word("reset")).isEqualTo("subtract");
        assertThat(Math.exp(-1 / a.model().number("tauMemMs"))).isEqualTo(1);
        assertThat(a.initial()).containsEntry("vMv", Value.of(0.5));
        double ann = trained.provenance().conversion().orElseThrow().annTestAccuracy();
        assertThat(ann).isGreaterThan(0.6);
        assertThat(trained.provenance().testAccuracy()).isGreaterThan(ann - 0.1);
        TrainedNetworkReader reader =
                new TrainedNetworkReader(
                        ModelRegistry.standard(),
                        TrainingRegistry.standard(),
                        DatasetCatalog.standard());
        String text = TrainedNetworkWriter.write(trained);
        assertThat(reader.read(text)).isInstanceOf(Reading.Readable.class);
        TrainedNetworkDocument read = reader.read(text).orThrow("the file");
        assertThat(read.trained().provenance()).isEqualTo(trained.provenance());
        assertThat(TrainedNetworkWriter.write(read)).isEqualTo(text);
    }

    @Test
    void twin_ofAConvertedNetwork_answersAsTheArtificialOneDid() {
        for (TrainedNetwork trained :
                List.of(
                        trained(drawn("direct"), plan(new DirectEncoder(), Map.of()), 2),
                        trained(convolving(), plan(new RegularEncoder(), Map.of()), 2))) {
            SourceAnn twin = SourceAnn.of(trained).orElseThrow();
            EncodedDataset spiking = Evaluation.source(trained, DIGITS).part(Split.TEST);

            Evaluation answers = twin.evaluate(twin.source(spiking), 2);

            // weights in single precision: a sample near the border may fall to the other side
            double ann = trained.provenance().conversion().orElseThrow().annTestAccuracy();
            assertThat(answers.correct()).isCloseTo((int) Math.rint(360 * ann), within(1));
            assertThat(SourceAnn.of(unconverted(trained))).isEmpty();
        }
    }

    private static TrainedNetwork unconverted(TrainedNetwork trained) {
        TrainingProvenance from = trained.provenance();
        return new TrainedNetwork(
                trained.network(),
                trained.weights(),
                trained.plan(),
                new TrainingProvenance(
                        from.trainer(),
                        from.inputs(),
                        from.platform(),
                        from.epochs(),
                        from.bestEpoch(),
                        from.validationAccuracy(),
                        from.testAccuracy(),
                        from.diagnosis(),
                        Optional.empty(),
                        from.control()));
    }

    @Test
    void twin_ofBiasedUnits_hasTheirActivations_thatRatesComeCloseTo() {
        NetworkModel network =
                DrawnNetwork.showing("digits8x8", 64, "direct")
                        .shaped(
                                "a",
                                "[20]",
                                "{\"type\": \"relu\", \"gain\": 2, \"bias\": 0.1}",
                                "{\"type\": \"input\"}")
                        .shaped("out", "[10]", "{\"type\": \"leakyReadout\"}", DELTA)
                        .join("data", "a", ALL, "\"weight\": 1", 0, "")
                        .join("a", "out")
                        .model();
        TrainedNetwork trained =
                trained(network, plan(new DirectEncoder(), Map.of()).withSteps(400), 2);
        SourceAnn twin = SourceAnn.of(trained).orElseThrow();
        EncodedDataset spiking = Evaluation.source(trained, DIGITS).part(Split.TEST);

        SpikeTrain values = twin.show(twin.source(spiking), 0).spikes().get("a");
        SpikeTrain spikes = NetworkTester.of(trained).show(spiking, 0, 1).spikes().get("a");

        double[] activation = new double[20];
        for (int k = 0; k < values.spikeCount(); k++) {
            activation[values.line()[k]] = values.amplitude()[k];
        }
        int[] counts = new int[20];
        for (int neuron : spikes.line()) {
            counts[neuron]++;
        }
        double scale = twin.scales().get("a");
        assertThat(values.spikeCount()).isGreaterThan(3);
        for (int neuron = 0; neuron < 20; neuron++) {
            double expected = Math.min(activation[neuron], scale);
            assertThat(counts[neuron] / 400.0 * scale).isCloseTo(expected, within(scale / 300));
        }
        assertThat(NetworkTester.of(trained).predictionsBySteps(spiking, 0, 1)).hasSize(400);
    }

    @Test
    void convertedAsItCame_answersAsThatNetwork_withoutAnyEpoch() {
        TrainingPlan plan = plan(new DirectEncoder(), Map.of());
        TrainedNetwork before = trained(drawn("direct"), plan, 2);
        ArtificialNetwork brought =
                ArtificialNetwork.of(
                        before.network(),
                        before.weights(),
                        before.provenance().conversion().orElseThrow().scales());

        TrainingOutcome outcome =
                Trainer.train(
                        brought.network(),
                        Optional.of(brought.weights()),
                        asItCame(plan),
                        DIGITS,
                        TrainingControl.unattended(2));

        TrainedNetwork converted = ((TrainingOutcome.Trained) outcome).network();
        TrainingProvenance from = converted.provenance();
        assertThat(from.epochs()).isEmpty();
        assertThat(from.bestEpoch()).isZero();
        double ann = before.provenance().conversion().orElseThrow().annTestAccuracy();
        assertThat(from.conversion().orElseThrow().annTestAccuracy())
                .isCloseTo(ann, within(1 / 360.0));
        assertThat(from.testAccuracy())
                .isCloseTo(before.provenance().testAccuracy(), within(2 / 360.0));
        assertThat(readAgain(converted).provenance()).isEqualTo(from);
    }

    @Test
    void weightsToConvertAsTheyAre_areRequestedWhereTheNetworkBringsNone() {
        TrainingPlan plan = asItCame(plan(new DirectEncoder(), Map.of()));

        assertThat(Trainer.problems(TrainingTask.of(drawn("direct"), plan, DIGITS)))
                .extracting(Problem::code)
                .containsExactly("fit.noWeights");
    }

    private static TrainingPlan asItCame(TrainingPlan plan) {
        return plan.withMethod(
                Configured.of(new ConversionMethod(), Map.of("trainFirst", Value.of(false))));
    }

    private static TrainedNetwork readAgain(TrainedNetwork trained) {
        TrainedNetworkReader reader =
                new TrainedNetworkReader(
                        ModelRegistry.standard(),
                        TrainingRegistry.standard(),
                        DatasetCatalog.standard());
        return reader.read(TrainedNetworkWriter.write(trained)).orThrow("the file").trained();
    }

    private static NetworkModel convolving() {
        String relu = "{\"type\": \"relu\"}";
        String input = "{\"type\": \"input\"}";
        return DrawnNetwork.showingShaped("digits8x8", "[8, 8, 1]", "regular")
                .shaped("a", "[6, 6, 6]", relu, input)
                .shaped("b", "[3, 3, 6]", relu, input)
                .shaped("out", "[10]", "{\"type\": \"leakyReadout\"}", DELTA)
                .join(
                        "data",
                        "a",
                        "{\"type\": \"convolution\", \"kernel\": 3}",
                        "\"weight\": 1",
                        0,
                        "")
                .join("a", "b", "{\"type\": \"pooling\"}", "\"weight\": 1", 0, "")
                .join("b", "out")
                .model();
    }

    /** One input, one hidden unit with activation 2 x, one output that adds up. */
    private static Conversion small(ConversionSettings settings, double inputPerStep) {
        NetworkModel network =
                DrawnNetwork.showing("digits8x8", 1, "direct")
                        .lif("h", 1, "\"vRestMv\": -65, \"vThresholdMv\": -50, ")
                        .shaped("out", "[1]", "{\"type\": \"leakyReadout\"}", DELTA)
                        .join("data", "h")
                        .join("h", "out")
                        .model();
        WeightSet weights =
                new WeightSet(
                        Map.of(
                                "data-h", new ProjectionWeights(1, 1, new float[] {2}),
                                "h-out", new ProjectionWeights(1, 1, new float[] {3})));
        SpikeSource values =
                new FixedSpikes(
                        new SpikeTrain(1, 1, new int[] {0, 1}, new int[1], new float[] {0.4f}));
        try (WorkerPool workers = new WorkerPool(1)) {
            return Conversion.of(network, weights, values, inputPerStep, settings, workers);
        }
    }

    @Test
    void weights_areScaledByWhatASpikeStandsFor() {
        Conversion most = small(new ConversionSettings(Scaling.MAXIMUM, 99, 10, true, 0), 0.5);

        // activation 0.8; a spike of the input stands for 2; 15 mV from rest to threshold
        assertThat(most.scales().get("h")).isCloseTo(0.8, within(1e-6));
        assertThat(weight(most, "data-h")).isCloseTo(15 * 2 * 2 / 0.8, within(1e-4));
        assertThat(weight(most, "h-out")).isCloseTo(3 * 0.8, within(1e-6));

        Conversion unscaled = small(new ConversionSettings(Scaling.NONE, 99, 10, true, 0), 0.5);
        assertThat(weight(unscaled, "data-h")).isCloseTo(30, within(1e-5));
        assertThat(weight(unscaled, "h-out")).isEqualTo(3);
    }

    private static double weight(Conversion conversion, String projection) {
        return conversion.weights().of(projection).orElseThrow().weight(0, 0);
    }

    @Test
    void hardReset_losesWhatSubtractionKeeps() {
        TrainingPlan plan = plan(new DirectEncoder(), Map.of()).withSteps(32);

        double kept = testAccuracy(plan);
        double lost =
                testAccuracy(
                        plan.withMethod(
                                Configured.of(
                                        new ConversionMethod(),
                                        Map.of(
                                                "reset", Value.of("hard"),
                                                "normalisation", Value.of("none")))));

        assertThat(kept).isGreaterThan(lost);
    }

    private static double testAccuracy(TrainingPlan plan) {
        return trained(drawn("direct"), plan, 2).provenance().testAccuracy();
    }

    @Test
    void whatCannotBeConverted_isNamedBeforeAnythingIsRun() {
        NetworkModel network =
                DrawnNetwork.showing("digits8x8", 64, "latency")
                        .population("izh", 5, "{\"type\": \"izhikevich\"}", "delta")
                        .population("slow", 5, "{\"type\": \"lif\"}", "exponentialCurrent")
                        .lif("biased", 5, "\"biasPa\": 3, ")
                        .shaped("out", "[10]", "{\"type\": \"relu\"}", "{\"type\": \"input\"}")
                        .join("data", "izh")
                        .join("izh", "slow", ALL, "\"weightPa\": 1", 0, "")
                        .join("slow", "biased")
                        .join("biased", "biased", ALL, 1, "")
                        .join("biased", "out", ALL, "\"weight\": 1", 0, "")
                        .model();
        TrainingPlan plan = plan(new LatencyEncoder(), Map.of());

        List<Problem> problems = Trainer.problems(TrainingTask.of(network, plan, DIGITS));

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "model", "receptors", "bias", "loop", "outputRelu", "fit.noRate");
        assertThat(problems).allSatisfy(p -> assertThat(p.hint()).isNotBlank());
    }

    @Test
    void twinThatDoesNotFitTheData_isRefused() {
        NetworkModel network = DrawnNetwork.chain("digits8x8", 64, 20, 7);
        TrainingPlan plan = plan(new RateEncoder(), Map.of());

        assertThat(Trainer.problems(TrainingTask.of(network, plan, DIGITS)))
                .extracting(Problem::code)
                .containsExactly("fit.classes");
    }
}
