package org.spikebook.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.training.Trainings.assertSameWeights;
import static org.spikebook.training.Trainings.train;
import static org.spikebook.training.Trainings.trained;
import static org.spikebook.training.Trainings.weights;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.ImageDistortion;
import org.spikebook.training.dataset.NoDistortion;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.encoding.DirectEncoder;
import org.spikebook.training.encoding.LatencyEncoder;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.progress.TrainingCheckpoint;
import org.spikebook.training.progress.TrainingProgress;
import org.spikebook.training.surrogate.NoSurrogate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

class TrainerTest {

    private final DatasetCatalog catalog = DatasetCatalog.standard();
    private final Dataset digits = catalog.dataset("digits8x8").orElseThrow();
    private final TrainingPlan quick = TrainingPlan.defaultFor(digits.info()).withEpochs(2);
    private final NetworkModel small = DrawnNetwork.chain("digits8x8", 64, 20, 10);

    @Test
    void train_digits8x8_answers95PercentOfTheTestDigits() {
        NetworkModel network = DrawnNetwork.chain("digits8x8", 64, 128, 10);
        TrainedNetwork trained =
                train(network, TrainingPlan.defaultFor(digits.info()).withSeed(5), digits);
        assertThat(trained.provenance().testAccuracy()).isGreaterThanOrEqualTo(0.95);
        Evaluation evaluation =
                Evaluation.of(trained, digits, Split.TEST, trained.plan().seed(), 2);
        assertThat(evaluation.accuracy()).isEqualTo(trained.provenance().testAccuracy());
        assertThat(evaluation.samples()).isEqualTo(360);
        assertThat(evaluation.wrong()).hasSize(360 - evaluation.correct());
        assertThat(evaluation.confusion().stream().flatMap(List::stream).mapToInt(n -> n).sum())
                .isEqualTo(360);
    }

    @Test
    @Tag("slow")
    void train_mnist10k_answers93PercentOfTheTestDigits() {
        Dataset mnist = catalog.dataset("mnist10k").orElseThrow();
        NetworkModel network = DrawnNetwork.chain("mnist10k", 784, 128, 10);
        TrainedNetwork trained = train(network, TrainingPlan.defaultFor(mnist.info()), mnist);
        assertThat(trained.provenance().testAccuracy()).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void train_twoHiddenLayersAndSkipConnection_learns() {
        NetworkModel network =
                DrawnNetwork.showing("digits8x8", 64)
                        .lif("a", 40)
                        .lif("b", 40)
                        .lif("out", 10)
                        .join("data", "a")
                        .join("a", "b")
                        .join("b", "out")
                        .join("data", "out")
                        .model();
        TrainedNetwork trained = train(network, quick.withEpochs(15), digits);
        assertThat(trained.provenance().validationAccuracy()).isGreaterThan(0.9);
    }

    @Test
    void train_latencyEncoder_learns() {
        Configured<SpikeEncoder> latency = Configured.defaults(new LatencyEncoder());
        TrainingPlan plan =
                quick.withEpochs(40)
                        .withEncoder(latency)
                        .change(p -> p.distortion(Configured.defaults(new NoDistortion())));
        NetworkModel network =
                DrawnNetwork.showing("digits8x8", 64, "latency")
                        .lif("hidden", 64)
                        .lif("out", 10)
                        .join("data", "hidden")
                        .join("hidden", "out")
                        .model();
        TrainedNetwork trained = train(network, plan, digits);
        assertThat(trained.provenance().validationAccuracy()).isGreaterThan(0.85);
    }

    @Test
    void train_withoutSurrogate_changesOnlyTheOutputWeights() {
        TrainingPlan plan = quick.change(p -> p.surrogate(Configured.defaults(new NoSurrogate())));
        TrainedNetwork one = train(small, plan.withEpochs(1), digits);
        TrainedNetwork three = train(small, plan.withEpochs(3), digits);
        assertThat(weights(one, "data-h0")).isEqualTo(weights(three, "data-h0"));
        assertThat(weights(one, "h0-out")).isNotEqualTo(weights(three, "h0-out"));
    }

    @Test
    void train_oneOrTwoThreads_givesTheSameBits() {
        TrainingPlan plan =
                quick.change(p -> p.distortion(Configured.defaults(new ImageDistortion())));
        TrainedNetwork one = trained(small, plan, digits, TrainingControl.unattended(1));
        TrainedNetwork two = trained(small, plan, digits, TrainingControl.unattended(2));
        assertSameWeights(one, two);
        assertThat(two.provenance()).isEqualTo(one.provenance());
    }

    @ParameterizedTest
    @CsvSource({"timeConstants, tauMemMs", "thresholds, vThresholdMv"})
    void train_constantsOfNeurons_areLearnedPutIntoTheNetwork_andSurviveAStop(
            String setting, String parameter) {
        TrainingPlan plan =
                quick.withMethod(
                                Configured.of(
                                        new SurrogateMethod(), Map.of(setting, Value.of(true))))
                        .withEpochs(3);
        Watch stopped = new Watch(1, Optional.empty());
        Trainer.train(small, plan, digits, stopped);
        Watch resumed = new Watch(100, TrainingCheckpoint.fromBytes(stopped.lastCheckpoint));

        TrainedNetwork continued = trained(small, plan, digits, resumed);

        TrainedNetwork whole = train(small, plan, digits);
        assertThat(continued.network()).isEqualTo(whole.network());
        assertSameWeights(continued, whole);
        double hidden = constant(whole.network(), "h0", parameter);
        assertThat(hidden).isNotEqualTo(constant(small, "h0", parameter)).isPositive();
        assertThat(hidden).isNotEqualTo(constant(whole.network(), "out", parameter));
        assertThat(Evaluation.of(whole, digits, Split.TEST, plan.seed(), 2).accuracy())
                .isEqualTo(whole.provenance().testAccuracy());
    }

    @Test
    void train_weightsListedInTheDocument_areTrainedOn() {
        TrainedNetwork first = train(small, quick, digits);
        NetworkModel listed = small.mapProjections(p -> listing(p, first)).withRecorders(List.of());

        TrainedNetwork on = train(listed, quick, digits);

        assertSameWeights(
                on,
                ((TrainingOutcome.Trained)
                                Trainer.train(
                                        small,
                                        Optional.of(first.weights()),
                                        quick,
                                        digits,
                                        TrainingControl.unattended(2)))
                        .network());
        assertThat(on.provenance().inputs().startHash()).isEqualTo(WeightHash.of(first.weights()));
    }

    private static Projection listing(Projection projection, TrainedNetwork trained) {
        List<Double> weights = new ArrayList<>();
        for (float weight : weights(trained, projection.id())) {
            weights.add((double) weight);
        }
        return projection.withWeight(new Value.Series(weights));
    }

    private static double constant(NetworkModel network, String id, String parameter) {
        return network.population(id).orElseThrow().model().number(parameter);
    }

    @Test
    void train_otherSeed_givesOtherWeights() {
        assertThat(weights(train(small, quick.withSeed(2), digits), "data-h0"))
                .isNotEqualTo(weights(train(small, quick, digits), "data-h0"));
    }

    @Test
    void learned_everyEpoch_givesTheWeightsOfThatEpoch() {
        List<LearnedNetwork> seen = new ArrayList<>();
        TrainingControl watch =
                new TrainingControl() {
                    @Override
                    public void learned(Supplier<LearnedNetwork> now) {
                        seen.add(now.get());
                    }
                };
        TrainedNetwork trained = trained(small, quick.withEpochs(2), digits, watch);

        assertThat(seen).extracting(LearnedNetwork::epoch).containsExactly(1, 2);
        assertThat(seen.get(trained.provenance().bestEpoch() - 1).classifier().weights())
                .usingRecursiveComparison()
                .isEqualTo(trained.weights());
    }

    @Test
    void train_watched_reportsEveryEpochAndBetween() {
        Watch watch = new Watch(100, Optional.empty());
        TrainedNetwork trained = trained(small, quick, digits, watch);
        List<TrainingProgress> ends =
                watch.reports.stream().filter(r -> r.validationAccuracy().isPresent()).toList();
        assertThat(ends).extracting(TrainingProgress::epoch).containsExactly(1, 2);
        assertThat(watch.reports.size()).isGreaterThan(ends.size() + 4);
        assertThat(watch.reports).extracting(TrainingProgress::done).isSorted();
        assertThat(watch.reports.getLast().done()).isEqualTo(1);
        assertThat(ends.getLast().hiddenSpikesPerSample()).isPositive();
        assertThat(trained.provenance().epochs()).hasSize(2);
    }

    @Test
    void train_planForOtherDataAndSizes_isRefusedWithEveryReason() {
        NetworkModel network = DrawnNetwork.chain("mnist10k", 100, 20, 7);
        TrainingOutcome outcome =
                Trainer.train(
                        network,
                        quick.withEncoder(Configured.defaults(new LatencyEncoder())),
                        digits,
                        TrainingControl.unattended(1));
        assertThat(((TrainingOutcome.Untrainable) outcome).problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("fit.data", "fit.encoder", "fit.lines", "fit.classes");
    }

    @Test
    void train_moreMemoryThanAllowed_isRefused() {
        NetworkModel network = DrawnNetwork.chain("digits8x8", 64, 2000, 10);
        TrainingPlan plan = quick.withSteps(1000).withBatchSize(4096);
        TrainingOutcome outcome =
                Trainer.train(network, plan, digits, TrainingControl.unattended(1));
        List<Problem> problems = ((TrainingOutcome.Untrainable) outcome).problems();
        assertThat(problems).extracting(Problem::code).containsExactly("fit.memory");
        long quarter = Runtime.getRuntime().maxMemory() / 4 >> 20;
        assertThat(problems.getFirst().message()).contains("64815 MB", quarter + " MB here");
    }

    /** 300 MB for the neurons, 26 GB for what comes in. */
    @Test
    void train_moreInputThanAllowed_isRefused() {
        NetworkModel network =
                DrawnNetwork.showing("fashion10k", 784, "direct")
                        .lif("out", 10)
                        .join("data", "out")
                        .model();
        Dataset clothes = DatasetCatalog.standard().dataset("fashion10k").orElseThrow();
        TrainingPlan plan =
                TrainingPlan.defaultFor(clothes.info())
                        .withEncoder(Configured.defaults(new DirectEncoder()))
                        .withSteps(1000)
                        .withBatchSize(4096);
        assertThat(Trainer.problems(TrainingTask.of(network, plan, clothes)))
                .extracting(Problem::code)
                .containsExactly("fit.memory");
    }
}
