package org.spikebook.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.training.progress.TrainingProvenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example networks in {@code docs/examples} and their plans. */
class ExamplePlansTest {

    private static final Path EXAMPLES = Path.of("../docs/examples");

    private final DatasetCatalog catalog = DatasetCatalog.standard();

    private static String text(String file) {
        try {
            return Files.readString(EXAMPLES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrainingTask task(String name, long seed) {
        TrainingPlanReader reader = new TrainingPlanReader(TrainingRegistry.standard(), catalog);
        return switch (reader.read(text(name + "-plan.json"))) {
            case Reading.Readable<TrainingPlan>(TrainingPlan plan) ->
                    TrainingTask.of(
                            DrawnNetwork.read(text(name + ".json")),
                            plan.withSeed(seed),
                            catalog.dataset(plan.data().name()).orElseThrow());
            case Reading.Unreadable<TrainingPlan>(var problems) ->
                    throw new AssertionError(problems);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cart-pole",
                "digits",
                "digits-without-labels",
                "fashion",
                "fashion-conv",
                "inverted-pendulum",
                "mnist",
                "mnist-conv",
                "mnist-converted",
                "moving-shapes",
                "reaching-arm",
                "saccading-digits",
                "spoken-digits",
                "yin-yang"
            })
    void plan_everyOne_suitsItsNetwork(String name) {
        assertThat(Trainer.problems(task(name, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"moving-shapes, 0.95", "spoken-digits, 0.9"})
    @Tag("slow")
    void plan_trained_reachesWhatIsToldOfIt(String name, double accuracy) {
        TrainingTask task = task(name, 1);
        TrainingOutcome outcome =
                Trainer.train(
                        task.network(), task.plan(), task.dataset(), TrainingControl.unattended(2));
        assertThat(outcome).isInstanceOf(TrainingOutcome.Trained.class);
        TrainingProvenance provenance = ((TrainingOutcome.Trained) outcome).network().provenance();
        assertThat(provenance.testAccuracy()).isGreaterThanOrEqualTo(accuracy);
    }
}
