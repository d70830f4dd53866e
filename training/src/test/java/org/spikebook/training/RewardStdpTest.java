package org.spikebook.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.control.ControlReport;
import org.spikebook.training.control.Motion;
import org.spikebook.training.control.Touch;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainedNetworkDocument;
import org.spikebook.training.document.TrainedNetworkReader;
import org.spikebook.training.document.TrainedNetworkWriter;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.training.method.ControlTester;
import org.spikebook.training.method.RewardStdpMethod;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.training.progress.TrainingCheckpoint;
import org.spikebook.training.progress.TrainingProvenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A pole balanced by trial and error, as in docs/examples. */
class RewardStdpTest {

    private static final DatasetCatalog CATALOG = DatasetCatalog.standard();
    private static final Dataset STATES = CATALOG.dataset("cartPole").orElseThrow();
    private static final TrainingPlan PLAN = plan();

    private static String example(String name) {
        try {
            return Files.readString(Path.of("../docs/examples", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrainingPlan plan() {
        TrainingPlanReader reader = new TrainingPlanReader(TrainingRegistry.standard(), CATALOG);
        return reader.read(example("cart-pole-plan.json"))
                        instanceof Reading.Readable<TrainingPlan>(TrainingPlan plan)
                ? plan
                : TrainingPlan.defaultFor(STATES.info());
    }

    private static TrainedNetwork trained(String network, TrainingPlan plan, int threads) {
        TrainingOutcome outcome =
                Trainer.train(
                        DrawnNetwork.read(network),
                        plan,
                        STATES,
                        TrainingControl.unattended(threads));
        assertThat(outcome).isInstanceOf(TrainingOutcome.Trained.class);
        return ((TrainingOutcome.Trained) outcome).network();
    }

    @Test
    void cartPole_afterThreeHundredEpisodes_isBalanced() {
        TrainedNetwork trained = trained(example("cart-pole.json"), PLAN.withEpochs(15), 1);

        // at random the pole falls after about 20 steps
        TrainingProvenance provenance = trained.provenance();
        assertThat(provenance.epochs().getFirst().validationLoss()).isGreaterThan(0.6);
        assertThat(provenance.validationAccuracy()).isGreaterThan(0.5);
        ControlReport control = provenance.control().orElseThrow();
        assertThat(control.steps()).hasSize(10);
        assertThat(control.meanSteps()).isGreaterThan(150);
        assertThat(provenance.testAccuracy()).isEqualTo(control.balanced());
        assertThat(trained.network().projections())
                .allSatisfy(p -> assertThat(p.plasticity()).isEmpty());
        assertThat(watched(trained, trained.weights(), Map.of()).actions())
                .hasSizeGreaterThan(
                        3 * watched(trained, WeightSet.EMPTY, Map.of()).actions().size());
        // the trained network answers states like any other classifier
        double agrees = Evaluation.of(trained, STATES, Split.TEST, 1, 2).accuracy();
        assertThat(agrees).isGreaterThan(0.6);
    }

    @Test
    void watched_isTheEpisodeOfTheReport_andAPushChangesWhatFollowsOnly() {
        TrainedNetwork trained = trained(example("cart-pole.json"), PLAN.withEpochs(2), 1);
        Motion alone = watched(trained, trained.weights(), Map.of());

        Motion pushed = watched(trained, trained.weights(), Map.of(5, List.of(new Touch.Push(3))));

        assertThat(alone.states()).hasSize(alone.actions().size() + 1);
        assertThat(alone.fell()).isEqualTo(alone.actions().size() < 500);
        assertThat(watched(trained, trained.weights(), Map.of())).isEqualTo(alone);
        assertThat(pushed.states().subList(0, 6)).isEqualTo(alone.states().subList(0, 6));
        // 3 rad/s in 20 ms are 0.06 rad more
        double angle = pushed.states().get(6).get(2) - alone.states().get(6).get(2);
        assertThat(angle).isCloseTo(0.06, within(1e-9));
        assertThat(pushed.actions()).hasSizeLessThan(alone.actions().size());
    }

    @Test
    void watched_thatIsCancelled_endsThere() {
        TrainedNetwork trained = trained(example("cart-pole.json"), PLAN.withEpochs(1), 1);
        AtomicInteger asked = new AtomicInteger();

        Motion motion =
                ControlTester.watch(
                                trained.classifier(),
                                trained.weights(),
                                STATES,
                                1,
                                Map.of(),
                                () -> asked.incrementAndGet() > 3)
                        .orElseThrow();

        assertThat(motion.actions()).hasSize(3);
        assertThat(motion.fell()).isFalse();
    }

    private static Motion watched(
            TrainedNetwork trained, WeightSet weights, Map<Integer, List<Touch>> touches) {
        return ControlTester.watch(trained.classifier(), weights, STATES, 1, touches, () -> false)
                .orElseThrow();
    }

    @Test
    void cartPole_anyNumberOfThreads_givesTheSameBits_andItsReportIsKept() {
        TrainedNetwork one = trained(example("cart-pole.json"), PLAN.withEpochs(2), 1);
        TrainedNetwork two = trained(example("cart-pole.json"), PLAN.withEpochs(2), 2);
        assertThat(WeightHash.of(two.weights())).isEqualTo(WeightHash.of(one.weights()));
        assertThat(two.provenance()).isEqualTo(one.provenance());

        TrainedNetworkReader reader =
                new TrainedNetworkReader(
                        ModelRegistry.standard(), TrainingRegistry.standard(), CATALOG);
        String json = TrainedNetworkWriter.write(new TrainedNetworkDocument(one, Optional.empty()));
        assertThat(reader.read(json).orThrow("the file").trained().provenance())
                .isEqualTo(one.provenance());
    }

    @Test
    void problems_whatCannotBeRewarded_isNamed() {
        String wide = example("cart-pole.json").replace("\"size\": 2", "\"size\": 3");
        String pair =
                example("cart-pole.json").replaceAll("(?s)\"rewardStdp\", .*?\\}", "\"pairStdp\"}");
        assertThat(codes(wide, PLAN, STATES)).contains("reward.actions");
        assertThat(codes(pair, PLAN, STATES)).contains("reward.rule");
        Dataset digits = CATALOG.dataset("digits8x8").orElseThrow();
        assertThat(codes(example("cart-pole.json"), PLAN, digits)).containsExactly("reward.noBody");
    }

    private static List<String> codes(String network, TrainingPlan plan, Dataset data) {
        NetworkModel drawn = DrawnNetwork.read(network);
        return Trainer.problems(TrainingTask.of(drawn, plan, data)).stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void withoutReward_nothingIsLearned() {
        TrainingPlan idle =
                PLAN.withEpochs(1)
                        .withMethod(
                                Configured.of(
                                        new RewardStdpMethod(),
                                        Map.of(
                                                "reward",
                                                Value.of(1e-12),
                                                "episodes",
                                                Value.of(3))));
        TrainedNetwork trained = trained(example("cart-pole.json"), idle, 1);
        for (float weight : trained.weights().of("state-push").orElseThrow().values()) {
            assertThat(weight).isCloseTo(0.1f, within(1e-5f));
        }
    }

    @Test
    void cartPole_stoppedAndResumed_endsWithTheSameBits() {
        TrainingPlan plan = PLAN.withEpochs(4);
        TrainedNetwork whole = trained(example("cart-pole.json"), plan, 1);

        assertThat(Interrupted.after(2, DrawnNetwork.read(example("cart-pole.json")), plan, STATES))
                .satisfies(continued -> {
                    assertThat(WeightHash.of(continued.weights()))
                            .isEqualTo(WeightHash.of(whole.weights()));
                    assertThat(continued.provenance()).isEqualTo(whole.provenance());
                });
    }

    @Test
    void cartPole_checkpoint_isAsSmallAfterManyEpisodesAsAfterFew() {
        List<Integer> bytes = new ArrayList<>();
        TrainingControl control =
                new TrainingControl() {
                    @Override
                    public void checkpoint(TrainingCheckpoint checkpoint) {
                        bytes.add(checkpoint.current().length);
                    }
                };

        Trainer.train(
                DrawnNetwork.read(example("cart-pole.json")), PLAN.withEpochs(4), STATES, control);

        assertThat(bytes).hasSize(4).allSatisfy(size -> assertThat(size).isLessThan(20_000));
    }
}
