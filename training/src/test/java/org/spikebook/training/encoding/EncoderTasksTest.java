package org.spikebook.training.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.DrawnNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.bundled.DatasetCatalog;

/** What the codes that are not rates are good for: each solves a task. */
class EncoderTasksTest {

    private static final String LOOP = "{\"type\": \"allToAll\"}";

    private final Dataset digits = TimedData.scannedDigits();
    private final Dataset bars = TimedData.movingBars();

    @Test
    void population_iris_isTold() {
        Dataset iris = DatasetCatalog.standard().dataset("iris").orElseThrow();
        NetworkModel network =
                DrawnNetwork.showing("iris", 32, "population")
                        .lif("hidden", 20)
                        .lif("out", 3)
                        .join("data", "hidden")
                        .join("hidden", "out")
                        .model();
        assertThat(testAccuracy(network, plan(iris, new PopulationEncoder()), iris))
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void delta_digitsReadRowByRow_areRead() {
        TrainingPlan plan = plan(digits, new DeltaEncoder()).withSteps(40).withEpochs(20);
        assertThat(testAccuracy(recurrent(16, "delta", 10), plan, digits))
                .isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void events_movingBars_directionIsSeen() {
        TrainingPlan plan = plan(bars, new EventEncoder()).withSteps(16).withEpochs(15);
        assertThat(testAccuracy(recurrent(128, "events", 4), plan, bars))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void train_encoderThatDoesNotTakeTheData_isRefused() {
        TrainingPlan plan = plan(bars, new LatencyEncoder());
        TrainingOutcome outcome =
                Trainer.train(
                        recurrent(128, "latency", 4), plan, bars, TrainingControl.unattended(1));
        assertThat(((TrainingOutcome.Untrainable) outcome).problems())
                .extracting(Problem::code)
                .containsExactly("fit.form");
    }

    private static TrainingPlan plan(Dataset data, SpikeEncoder encoder) {
        return TrainingPlan.defaultFor(data.info()).withEncoder(Configured.defaults(encoder));
    }

    private static NetworkModel recurrent(int lines, String encoder, int classes) {
        return DrawnNetwork.showing("timed", lines, encoder)
                .lif("hidden", 64)
                .lif("out", classes)
                .join("data", "hidden")
                .join("hidden", "hidden", LOOP, 1, "")
                .join("hidden", "out")
                .model();
    }

    private static double testAccuracy(NetworkModel network, TrainingPlan plan, Dataset data) {
        TrainingOutcome outcome = Trainer.train(network, plan, data, TrainingControl.unattended(2));
        return ((TrainingOutcome.Trained) outcome).network().provenance().testAccuracy();
    }
}
