package org.spikebook.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.NoDistortion;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainedNetworkReader;
import org.spikebook.training.document.TrainedNetworkWriter;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.encoding.RateEncoder;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.training.stdp.FrozenNetwork;
import org.spikebook.training.stdp.StdpInspector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Digits without labels, in the small variant of Diehl and Cook's network. */
class StdpTrainerTest {

    private static final Dataset DIGITS =
            DatasetCatalog.standard().dataset("digits8x8").orElseThrow();
    private static final TrainingPlan PLAN =
            TrainingPlan.defaultFor(DIGITS.info())
                    .withMethod(Configured.defaults(new StdpMethod()))
                    .withEncoder(
                            Configured.of(new RateEncoder(), Map.of("maxRateHz", Value.of(200))))
                    .change(p -> p.distortion(Configured.defaults(new NoDistortion())))
                    .withSteps(100)
                    .withEpochs(1);

    @Test
    void digits_areTold_withoutLabels_andAlikeForAnyNumberOfThreads() {
        NetworkModel network = network(example(50));

        TrainedNetwork trained = trained(network, 1);

        // chance is 0.1; the neurons were never told a label while they learned
        assertThat(trained.provenance().testAccuracy()).isGreaterThan(0.5);
        assertThat(trained.provenance().trainer()).isEqualTo(StdpTraining.TRAINER);
        TrainedNetwork again = trained(network, 2);
        assertThat(WeightHash.of(again.weights())).isEqualTo(WeightHash.of(trained.weights()));
        assertThat(again.provenance()).isEqualTo(trained.provenance());
        // anyone who shows it the test samples finds the same
        assertThat(Evaluation.of(trained, DIGITS, Split.TEST, PLAN.seed(), 2).accuracy())
                .isEqualTo(trained.provenance().testAccuracy());
        SampleRun run =
                NetworkTester.of(trained)
                        .show(Evaluation.source(trained, DIGITS).part(Split.TEST), 0, 1);
        assertThat(run.spikes().keySet()).containsExactly("exc", FrozenNetwork.ANSWER);
        assertThat(run.spikes().get("exc").spikeCount()).isGreaterThanOrEqualTo(5);
        assertThat(run.outputCounts()).containsOnly(0);
        assertThat(run.outputSpiked()).isFalse();
        assertThat(run.outputPotentialsMv()[run.answer()])
                .isEqualTo(Arrays.stream(run.outputPotentialsMv()).max().orElseThrow());
    }

    @Test
    void trainedNetwork_whoseSynapsesAreDrawn_isTheOneThatLearned() {
        NetworkModel network =
                network(
                        example(10)
                                .replace(
                                        "\"to\": \"exc\",\n    \"weightNs\": {",
                                        "\"to\": \"exc\", \"connector\": {\"type\":"
                                                + " \"fixedProbability\", \"probability\": 0.5},"
                                                + " \"weightNs\": {"));

        TrainedNetwork trained = trained(network, PLAN.withSeed(2), 1);

        assertThat(network.run().seed()).isNotEqualTo(2);
        boolean[] drawn = new boolean[640];
        compiled(trained)
                .projection("digits-exc")
                .forEachSynapse((pre, post, _, _) -> drawn[post * 64 + pre] = true);
        // a learned weight belongs to a synapse that was drawn
        float[] weights = trained.weights().of("digits-exc").orElseThrow().values();
        assertThat(IntStream.range(0, 640).filter(k -> weights[k] != 0)).allMatch(k -> drawn[k]);
        assertThat(IntStream.range(0, 640).filter(k -> weights[k] != 0)).hasSizeGreaterThan(200);
    }

    private static CompiledNetwork compiled(TrainedNetwork trained) {
        SpikeSource samples = Evaluation.source(trained, DIGITS);
        return ((Compilation.Compiled)
                        NetworkCompiler.compile(
                                trained.network(),
                                trained.weights(),
                                (_, _, _) -> Optional.of(samples)))
                .network();
    }

    @Test
    void trainedNetwork_learnsNoMoreAndHasAReadoutForEachClass() {
        TrainedNetwork trained = trained(network(example(20)), 1);
        NetworkModel frozen = trained.network();

        assertThat(new StdpInspector(frozen).inspect()).isEmpty();
        assertThat(frozen.population(FrozenNetwork.ANSWER).orElseThrow().size()).isEqualTo(10);
        assertThat(frozen.population("exc").orElseThrow().model().values().word("adaptation"))
                .isEqualTo("none");
        String file = TrainedNetworkWriter.write(trained);
        TrainedNetworkReader reader =
                new TrainedNetworkReader(
                        ModelRegistry.standard(),
                        TrainingRegistry.standard(),
                        DatasetCatalog.standard());
        assertThat(TrainedNetworkWriter.write(reader.read(file).orThrow("the file")))
                .isEqualTo(file);
    }

    @Test
    void twoLearners_andOtherSizes_areRefusedByName() {
        String two =
                example(20)
                        .replace(
                                "\"populations\": [",
                                "\"populations\": [{\"id\": \"other\", \"receptors\": {\"type\":"
                                        + " \"exponentialConductance\"}, \"model\": {\"type\":"
                                        + " \"lif\"}},")
                        .replace(
                                "\"projections\": [",
                                "\"projections\": [{\"id\": \"q\", \"from\": \"digits\", \"to\": "
                                        + "\"other\", \"plasticity\": {\"type\": \"pairStdp\"}},");

        assertThat(problems(network(two))).extracting(Problem::code).containsExactly("oneLearner");
        assertThat(problems(network(example(20).replace("8, 8, 1", "9, 8, 1"))))
                .extracting(Problem::code)
                .containsExactly("fit.lines");
    }

    @Test
    void networks_whoseResultCouldNotAnswer_areRefusedByName() {
        String example = example(20);
        String second =
                example.replace(
                                "\"populations\": [",
                                "\"populations\": [{\"id\": \"mon\", \"receptors\": {\"type\":"
                                        + " \"delta\"}, \"model\": {\"type\": \"lif\"}},")
                        .replace(
                                "\"projections\": [",
                                "\"projections\": [{\"id\": \"q\", \"from\": \"exc\", \"to\":"
                                        + " \"mon\", \"weightMv\": 1},");
        String depressing =
                example.replace(
                        "\"weightNs\": -17,",
                        "\"weightNs\": -17, \"plasticity\": {\"type\": \"tsodyksMarkram\"},");

        assertThat(problems(network(example.replace("\"exc\"", "\"answer\""))))
                .extracting(Problem::path)
                .containsExactly("/populations/0/id");
        assertThat(problems(network(example.replace("exc-exc", "exc-answer"))))
                .extracting(Problem::path)
                .containsExactly("/projections/1/id");
        assertThat(problems(network(second))).extracting(Problem::code).containsExactly("deadEnd");
        assertThat(problems(network(depressing)))
                .extracting(Problem::code)
                .containsExactly("noWeights");
    }

    @Test
    void plan_thatTakesMoreStepsThanARunMayHave_isRefused() {
        TrainingPlan plan = PLAN.withSteps(1000).withEpochs(1000);
        assertThat(Trainer.problems(TrainingTask.of(network(example(20)), plan, DIGITS)))
                .extracting(Problem::code)
                .containsExactly("fit.longRun");
        assertThat(
                        Trainer.problems(
                                TrainingTask.of(
                                        network(example(20)), plan.withEpochs(800), DIGITS)))
                .isEmpty();
    }

    /** Nothing stops its potential from growing ever faster once a sample has reached it. */
    @Test
    void aNeuronThatDivergesInASample_endsTheTraining() {
        assertThat(problems(network(explosive())))
                .extracting(Problem::code, Problem::path)
                .containsExactly(tuple("ranAwayInput", "/populations/0"));
    }

    @Test
    void aSampleByWhichANeuronDiverges_isAnsweredByWhatCameBefore() {
        NetworkModel still = network(explosive().replaceAll(",\\s*\"plasticity\": \\{[^}]*}", ""));
        EncodedDataset samples = PLAN.data().encode(DIGITS, 1);

        NetworkTester tester = NetworkTester.of(still, WeightSet.EMPTY);

        SpikeTrain spikes = tester.show(samples, 0, 1).spikes().get("exc");
        assertThat(spikes.steps()).isEqualTo(PLAN.data().steps());
        assertThat(spikes.spikeCount()).isZero();
        assertThat(tester.predictionsBySteps(samples, 0, 1)).hasSize(PLAN.data().steps());
    }

    private static String explosive() {
        return """
        {"format": "spikebook/network/1",
         "populations": [{"id": "exc", "size": 10, "receptors": {"type": "delta"},
           "model": {"type": "equations", "equations": "dv/dt = v*v/(1*mV*ms) : mV",
             "threshold": "", "reset": ""}}],
         "stimuli": [
           {"id": "digits", "shape": [8, 8, 1], "type": "dataset", "data": "digits8x8"}],
         "projections": [{"id": "p", "from": "digits", "to": "exc", "weightMv": 1,
           "plasticity": {"type": "pairStdp"}}],
         "recorders": [],
         "run": {"dtMs": 1, "durationMs": 100}}
        """;
    }

    private static Iterable<Problem> problems(NetworkModel network) {
        return ((TrainingOutcome.Untrainable)
                        Trainer.train(network, PLAN, DIGITS, TrainingControl.unattended(1)))
                .problems();
    }

    private static TrainedNetwork trained(NetworkModel network, int threads) {
        return trained(network, PLAN, threads);
    }

    private static TrainedNetwork trained(NetworkModel network, TrainingPlan plan, int threads) {
        return ((TrainingOutcome.Trained)
                        Trainer.train(network, plan, DIGITS, TrainingControl.unattended(threads)))
                .network();
    }

    /** The network that the documentation offers, with another number of neurons. */
    private static String example(int neurons) {
        return read("digits-without-labels.json").replace("\"size\": 50", "\"size\": " + neurons);
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of("..", "docs", "examples", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void publishedExample_isANetworkThatLearns() {
        NetworkModel published = network(read("diehl-cook-100.json"));

        assertThat(new StdpInspector(published).inspect().orElseThrow().learner().id())
                .isEqualTo("exc");
    }

    private static NetworkModel network(String document) {
        Validation validation =
                new NetworkReader(ModelRegistry.standard(), Limits.ofMemory(4L << 30))
                        .read(document);
        return ((Validation.Valid) validation).network();
    }

    @Test
    void digits_stoppedAndResumed_endWithTheSameBits() {
        NetworkModel network = network(example(20));
        TrainingPlan plan = PLAN.withEpochs(3);
        TrainedNetwork whole =
                ((TrainingOutcome.Trained)
                                Trainer.train(network, plan, DIGITS, TrainingControl.unattended(1)))
                        .network();

        TrainedNetwork continued = Interrupted.after(1, network, plan, DIGITS);

        assertThat(TrainedNetworkWriter.write(continued))
                .isEqualTo(TrainedNetworkWriter.write(whole));
    }
}
