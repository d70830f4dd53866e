package org.spikebook.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.WeightConstraint;
import org.spikebook.simulator.network.WeightConstraintModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.optimizer.AdamW;
import org.spikebook.training.optimizer.GradientDescent;
import org.spikebook.training.optimizer.Optimizer;
import org.spikebook.training.regularizer.ActivityPenalty;
import org.spikebook.training.regularizer.Regularizer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** What the settings of a plan that go beyond loss and optimizer do to a training. */
class PlanSettingsTest {

    /** Rounds weights to multiples of a quarter. */
    private static final class Quarters implements WeightConstraintModel {

        @Override
        public String type() {
            return "quarters";
        }

        @Override
        public List<ParameterInfo> parameters() {
            return List.of();
        }

        @Override
        public Optional<WeightConstraint> constraint(ParameterValues settings) {
            return Optional.of((_, weights, constrained) -> {
                for (int k = 0; k < weights.length; k++) {
                    constrained[k] = Math.round(weights[k] * 4) / 4f;
                }
            });
        }
    }

    private final Dataset digits = DatasetCatalog.standard().dataset("digits8x8").orElseThrow();
    private final NetworkModel network = DrawnNetwork.chain("digits8x8", 64, 32, 10);
    private final TrainingPlan quick = TrainingPlan.defaultFor(digits.info()).withEpochs(4);

    private TrainedNetwork train(TrainingPlan plan) {
        return train(plan, Optional.empty());
    }

    private TrainedNetwork train(TrainingPlan plan, Optional<WeightSet> start) {
        return ((TrainingOutcome.Trained)
                        Trainer.train(network, start, plan, digits, TrainingControl.unattended(2)))
                .network();
    }

    private static Configured<Regularizer> cost(String name, double cost) {
        return Configured.of(
                new ActivityPenalty(),
                Map.of(
                        "spikes",
                        Value.of(name.equals("spikes") ? cost : 0),
                        "silence",
                        Value.of(name.equals("silence") ? cost : 0),
                        "weights",
                        Value.of(name.equals("weights") ? cost : 0)));
    }

    private double hiddenSpikes(TrainingPlan plan) {
        return train(plan).provenance().epochs().getLast().hiddenSpikesPerSample();
    }

    private static double squares(TrainedNetwork trained) {
        double sum = 0;
        for (float weight : trained.weights().of("data-h0").orElseThrow().values()) {
            sum += (double) weight * weight;
        }
        return sum;
    }

    @Test
    void priceOfSpikes_sparesSpikes() {
        TrainingPlan dear = quick.change(p -> p.regularizer(cost("spikes", 0.01)));
        assertThat(hiddenSpikes(dear)).isLessThan(0.7 * hiddenSpikes(quick));
    }

    @Test
    void priceOfSilence_wakesNeurons() {
        TrainingPlan dear = quick.change(p -> p.regularizer(cost("silence", 0.1)));
        assertThat(hiddenSpikes(dear)).isGreaterThan(1.2 * hiddenSpikes(quick));
    }

    @Test
    void priceOfWeights_andDecoupledDecay_keepThemSmall() {
        double free = squares(train(quick));
        assertThat(squares(train(quick.change(p -> p.regularizer(cost("weights", 0.01))))))
                .isLessThan(free);
        assertThat(
                        squares(
                                train(
                                        quick.change(p ->
                                                p.optimizer(
                                                        Configured.of(
                                                                new AdamW(),
                                                                Map.of(
                                                                        "weightDecay",
                                                                        Value.of(1))))))))
                .isLessThan(free);
    }

    @Test
    void maxGradientNorm_boundsTheFirstStep() {
        TrainingPlan plan =
                quick.withEpochs(1)
                        .withBatchSize(4096)
                        .change(p ->
                                p.optimizer(
                                        Configured.of(
                                                new GradientDescent(),
                                                Map.of(
                                                        "learningRate",
                                                        Value.of(1),
                                                        "momentum",
                                                        Value.of(0)))));
        WeightSet start = train(quick.withEpochs(1)).weights();
        double far = distance(start, train(plan, Optional.of(start)).weights());
        TrainingPlan clipped = plan.change(p -> p.maxGradientNorm(far / 2));
        double near = distance(start, train(clipped, Optional.of(start)).weights());
        assertThat(near / far).isBetween(0.4999, 0.5001);
    }

    /** One norm for all that is learned: everything goes half as far. */
    @ParameterizedTest
    @ValueSource(strings = {"timeConstants", "thresholds"})
    void maxGradientNorm_boundsConstantsOfNeuronsToo(String constants) {
        TrainingPlan plan =
                oneUpdate(constants, new GradientDescent(), Map.of()).withLearningRate(1);
        WeightSet start = train(quick.withEpochs(1)).weights();
        TrainedNetwork free = train(plan, Optional.of(start));
        double far = Math.hypot(distance(start, free.weights()), length(moved(free)));

        TrainedNetwork clipped =
                train(plan.change(p -> p.maxGradientNorm(far / 2)), Optional.of(start));

        assertThat(distance(start, clipped.weights()) / distance(start, free.weights()))
                .isCloseTo(0.5, within(1e-3));
        assertThat(length(moved(clipped)) / length(moved(free))).isCloseTo(0.5, within(1e-3));
    }

    /** The first update of Adam is a step of the learning rate; decay would make it longer. */
    @Test
    void weightDecay_leavesTimeConstantsAlone() {
        TrainingPlan plan =
                oneUpdate("timeConstants", new AdamW(), Map.of("weightDecay", Value.of(10)))
                        .withLearningRate(0.05);
        assertThat(DoubleStream.of(moved(train(plan))))
                .hasSize(2)
                .allSatisfy(step -> assertThat(Math.abs(step)).isCloseTo(0.05, within(1e-3)));
    }

    private TrainingPlan oneUpdate(
            String constants, Optimizer optimizer, Map<String, Value> settings) {
        return quick.withEpochs(1)
                .withBatchSize(4096)
                .withMethod(Configured.of(new SurrogateMethod(), Map.of(constants, Value.of(true))))
                .change(p -> p.optimizer(Configured.of(optimizer, settings)));
    }

    /** How far ln(decay / (1 - decay)) and ln θ of each population are from those of τ 10, θ 1. */
    private static double[] moved(TrainedNetwork trained) {
        return trained.network().populations().stream()
                .map(Population::model)
                .flatMapToDouble(lif ->
                        DoubleStream.of(
                                logOdds(lif.number("tauMemMs")) - logOdds(10),
                                Math.log(lif.number("vThresholdMv"))))
                .filter(step -> step != 0)
                .toArray();
    }

    private static double logOdds(double tauMs) {
        double decay = Math.exp(-1 / tauMs);
        return Math.log(decay / (1 - decay));
    }

    private static double length(double[] vector) {
        return Math.sqrt(DoubleStream.of(vector).map(x -> x * x).sum());
    }

    @Test
    void constantsThatRunAway_endTheTraining() {
        TrainingPlan plan =
                quick.withMethod(
                                Configured.of(
                                        new SurrogateMethod(),
                                        Map.of("thresholds", Value.of(true))))
                        .change(p ->
                                p.optimizer(
                                        Configured.of(
                                                new GradientDescent(),
                                                Map.of("learningRate", Value.of(1000)))));
        assertThat(Trainer.train(network, plan, digits, TrainingControl.unattended(2)))
                .isInstanceOfSatisfying(
                        TrainingOutcome.Untrainable.class,
                        outcome ->
                                assertThat(outcome.problems())
                                        .extracting(Problem::code)
                                        .containsExactly("ranAway"));
    }

    private static double distance(WeightSet from, WeightSet to) {
        double sum = 0;
        for (String id : from.byProjection().keySet()) {
            float[] a = from.of(id).orElseThrow().values();
            float[] b = to.of(id).orElseThrow().values();
            for (int k = 0; k < a.length; k++) {
                sum += (double) (a[k] - b[k]) * (a[k] - b[k]);
            }
        }
        return Math.sqrt(sum);
    }

    @Test
    void patience_stopsWhenNothingGetsBetter() {
        TrainingPlan still = quick.withLearningRate(1e-9).change(p -> p.epochs(50).patience(2));
        assertThat(train(still).provenance().epochs()).hasSizeLessThan(10);
    }

    @Test
    void constraint_trainedWeightsObeyIt_andLearnNevertheless() {
        TrainingPlan rounded =
                quick.change(p -> p.epochs(8).constraint(Configured.defaults(new Quarters())));
        TrainedNetwork trained = train(rounded);
        for (float weight : trained.weights().of("data-h0").orElseThrow().values()) {
            assertThat(weight * 4).isEqualTo(Math.round(weight * 4));
        }
        assertThat(trained.provenance().validationAccuracy()).isGreaterThan(0.8);
    }

    @Test
    void start_isContinuedFrom_andNamedInTheProvenance() {
        TrainedNetwork first = train(quick);
        TrainedNetwork more = train(quick.withEpochs(1), Optional.of(first.weights()));
        assertThat(more.provenance().epochs().getFirst().loss())
                .isLessThan(first.provenance().epochs().getFirst().loss() / 2);
        assertThat(first.provenance().inputs().startHash()).isEmpty();
        assertThat(more.provenance().inputs().startHash()).startsWith("sha256:");
    }
}
