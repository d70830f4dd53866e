package org.spikebook.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.control.ControlReport;
import org.spikebook.training.control.Motion;
import org.spikebook.training.control.Touch;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.training.method.ControlTester;
import org.spikebook.training.method.TrainingRegistry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An arm that reaches and a pendulum that is held, learned by trial and error. */
class BodiesTest {

    private static final DatasetCatalog CATALOG = DatasetCatalog.standard();

    private static String example(String name) {
        try {
            return Files.readString(Path.of("../docs/examples", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrainedNetwork trained(String name, String data, int epochs) {
        TrainingOutcome outcome =
                Trainer.train(
                        DrawnNetwork.read(example(name + ".json")),
                        plan(name).withEpochs(epochs),
                        states(data),
                        TrainingControl.unattended(1));
        assertThat(outcome).isInstanceOf(TrainingOutcome.Trained.class);
        return ((TrainingOutcome.Trained) outcome).network();
    }

    private static TrainingPlan plan(String name) {
        TrainingPlanReader reader = new TrainingPlanReader(TrainingRegistry.standard(), CATALOG);
        return switch (reader.read(example(name + "-plan.json"))) {
            case Reading.Readable<TrainingPlan>(TrainingPlan read) -> read;
            case Reading.Unreadable<TrainingPlan>(var problems) ->
                    throw new AssertionError(problems);
        };
    }

    private static Dataset states(String data) {
        return CATALOG.dataset(data).orElseThrow();
    }

    private static ControlReport report(TrainedNetwork trained) {
        return trained.provenance().control().orElseThrow();
    }

    private static Motion watched(
            TrainedNetwork trained, WeightSet weights, Map<Integer, List<Touch>> touches) {
        return ControlTester.watch(
                        trained.classifier(),
                        weights,
                        states("reachingArm"),
                        1,
                        touches,
                        () -> false)
                .orElseThrow();
    }

    @Test
    void pendulum_afterFewEpochs_isHeld() {
        TrainedNetwork trained = trained("inverted-pendulum", "invertedPendulum", 4);

        assertThat(report(trained).environment()).isEqualTo("invertedPendulum");
        assertThat(report(trained).balanced()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void beginner_isWhatATrainingStartsWith() {
        TrainingTask task =
                TrainingTask.of(
                        DrawnNetwork.read(example("reaching-arm.json")),
                        plan("reaching-arm"),
                        states("reachingArm"));
        Classifier beginner = ControlTester.beginner(task).orElseThrow();

        assertThat(beginner.trainedProjections()).containsExactly("state-turn");
        for (float weight : beginner.weights().of("state-turn").orElseThrow().values()) {
            assertThat(weight).isEqualTo(0.1f);
        }
        Motion motion =
                ControlTester.watch(
                                beginner,
                                beginner.weights(),
                                states("reachingArm"),
                                1,
                                Map.of(),
                                () -> false)
                        .orElseThrow();
        assertThat(motion.actions()).hasSize(400);
        Dataset digits = states("digits8x8");
        TrainingTask other =
                TrainingTask.of(task.network(), TrainingPlan.defaultFor(digits.info()), digits);
        assertThat(ControlTester.beginner(other)).isEmpty();
    }

    @Test
    void arm_afterFewEpochs_reachesTheTarget_alsoOneThatIsMoved() {
        TrainedNetwork trained = trained("reaching-arm", "reachingArm", 10);

        assertThat(report(trained).steps()).hasSize(10);
        assertThat(report(trained).balanced()).isGreaterThanOrEqualTo(0.8);
        Map<Integer, List<Touch>> moved = Map.of(150, List.of(new Touch.MoveTarget(0.2, 0.4)));
        List<Double> end = watched(trained, trained.weights(), moved).states().getLast();
        assertThat(end.get(2)).isCloseTo(0.2, within(1e-9));
        assertThat(distanceM(end)).isLessThan(0.06);
        assertThat(distanceM(watched(trained, WeightSet.EMPTY, moved).states().getLast()))
                .isGreaterThan(0.06);
    }

    private static double distanceM(List<Double> drawn) {
        double shoulder = drawn.get(0);
        double fore = shoulder + drawn.get(1);
        double x = 0.3 * Math.cos(shoulder) + 0.33 * Math.cos(fore);
        double y = 0.3 * Math.sin(shoulder) + 0.33 * Math.sin(fore);
        return Math.hypot(x - drawn.get(2), y - drawn.get(3));
    }
}
