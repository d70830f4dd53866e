package org.spikebook.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.NoDistortion;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.training.encoding.RateEncoder;
import org.spikebook.training.method.ConversionMethod;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.training.progress.TrainingCheckpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The network that a training begins with, by every method. */
class TrainingBeginTest {

    private static final DatasetCatalog CATALOG = DatasetCatalog.standard();
    private static final Dataset DIGITS = CATALOG.dataset("digits8x8").orElseThrow();
    private static final NetworkModel CHAIN = DrawnNetwork.chain("digits8x8", 64, 20, 10);
    private static final TrainingPlan PLAN = TrainingPlan.defaultFor(DIGITS.info()).withSteps(8);

    /** Keeps what it is told at the beginning; may continue from a checkpoint. */
    private static final class Beginning implements TrainingControl {

        private final Optional<TrainingCheckpoint> from;
        private final List<LearnedNetwork> begun = new ArrayList<>();
        private final List<LearnedNetwork> learned = new ArrayList<>();
        private Optional<TrainingCheckpoint> first = Optional.empty();

        Beginning(Optional<TrainingCheckpoint> from) {
            this.from = from;
        }

        @Override
        public void begins(Supplier<LearnedNetwork> now) {
            begun.add(now.get());
        }

        @Override
        public void learned(Supplier<LearnedNetwork> now) {
            learned.add(now.get());
        }

        @Override
        public void checkpoint(TrainingCheckpoint checkpoint) {
            first = first.or(() -> Optional.of(checkpoint));
        }

        @Override
        public Optional<TrainingCheckpoint> resumeFrom() {
            return from;
        }
    }

    @Test
    void begins_gradients_givesTheNetworkBeforeTheFirstEpoch_andChangesNothing() {
        Beginning watched = new Beginning(Optional.empty());

        TrainedNetwork trained = train(CHAIN, PLAN.withEpochs(1), DIGITS, watched);

        assertBeganWithOtherWeights(watched);
        TrainedNetwork alone =
                train(CHAIN, PLAN.withEpochs(1), DIGITS, TrainingControl.unattended(1));
        assertThat(WeightHash.of(alone.weights())).isEqualTo(WeightHash.of(trained.weights()));
    }

    @Test
    void begins_conversion_givesTheSourceNetwork() {
        Beginning watched = new Beginning(Optional.empty());
        TrainingPlan plan =
                PLAN.withEpochs(1).withMethod(Configured.defaults(new ConversionMethod()));

        train(CHAIN, plan, DIGITS, watched);

        assertBeganWithOtherWeights(watched);
    }

    @Test
    void begins_continued_isNotCalled() {
        Beginning first = new Beginning(Optional.empty());
        train(CHAIN, PLAN.withEpochs(2), DIGITS, first);
        Beginning second = new Beginning(first.first);

        train(CHAIN, PLAN.withEpochs(2), DIGITS, second);

        assertThat(second.learned).extracting(LearnedNetwork::epoch).containsExactly(2);
        assertThat(second.begun).isEmpty();
    }

    @Test
    void begins_withoutLabels_givesANetworkThatPrefersNoClass() throws IOException {
        Beginning watched = new Beginning(Optional.empty());
        TrainingPlan plan =
                TrainingPlan.defaultFor(DIGITS.info())
                        .withMethod(Configured.defaults(new StdpMethod()))
                        .withEncoder(
                                Configured.of(
                                        new RateEncoder(), Map.of("maxRateHz", Value.of(200))))
                        .change(p -> p.distortion(Configured.defaults(new NoDistortion())))
                        .withSteps(50)
                        .withEpochs(1);

        train(network("digits-without-labels.json"), plan, DIGITS, watched);

        assertBeganWithOtherWeights(watched);
        Classifier classifier = watched.begun.getFirst().classifier();
        SampleRun run =
                classifier.tester().show(classifier.source(DIGITS).part(Split.VALIDATION), 0, 1);
        assertThat(run.outputPotentialsMv()).hasSize(10).containsOnly(0);
    }

    @Test
    void begins_reward_givesTheActor() throws IOException {
        Dataset states = CATALOG.dataset("cartPole").orElseThrow();
        Beginning watched = new Beginning(Optional.empty());
        TrainingPlan plan =
                new TrainingPlanReader(TrainingRegistry.standard(), CATALOG)
                        .read(example("cart-pole-plan.json"))
                        .orThrow("the plan")
                        .withEpochs(1);

        train(network("cart-pole.json"), plan, states, watched);

        assertBeganWithOtherWeights(watched);
    }

    private static void assertBeganWithOtherWeights(Beginning watched) {
        assertThat(watched.begun).extracting(LearnedNetwork::epoch).containsExactly(0);
        assertThat(WeightHash.of(watched.begun.getFirst().classifier().weights()))
                .isNotEqualTo(WeightHash.of(watched.learned.getFirst().classifier().weights()));
    }

    private static NetworkModel network(String example) throws IOException {
        return DrawnNetwork.read(example(example));
    }

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("../docs/examples", name));
    }

    private static TrainedNetwork train(
            NetworkModel network, TrainingPlan plan, Dataset data, TrainingControl control) {
        TrainingOutcome outcome = Trainer.train(network, plan, data, control);
        assertThat(outcome).isInstanceOf(TrainingOutcome.Trained.class);
        return ((TrainingOutcome.Trained) outcome).network();
    }
}
