package org.spikebook.web.traininglab.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.document.TrainedNetworkWriter;
import org.spikebook.web.TestNetworks;

import java.nio.charset.StandardCharsets;

class UploadedNetworkTest {

    private static final Laboratory LABORATORY = Laboratory.standard();
    private static String file = "";

    @BeforeAll
    static void train() {
        Dataset digits = LABORATORY.datasets().dataset("digits8x8").orElseThrow();
        TrainingPlan plan = TrainingPlan.defaultFor(digits.info()).withEpochs(1).withSteps(5);
        TrainingOutcome outcome =
                Trainer.train(network(), plan, digits, TrainingControl.unattended(1));
        TrainedNetwork trained = ((TrainingOutcome.Trained) outcome).network();
        file = TrainedNetworkWriter.write(trained);
    }

    private static NetworkModel network() {
        return switch (LABORATORY.networks().read(TestNetworks.DIGITS)) {
            case Validation.Valid(NetworkModel network) -> network;
            case Validation.Invalid(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void read_whatATrainingWrote_isUsable() {
        UploadedNetwork read = read(file);

        assertThat(read).isInstanceOf(UploadedNetwork.Usable.class);
        assertThat(TrainedNetworkWriter.write(((UploadedNetwork.Usable) read).document().trained()))
                .isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.9, 0.999})
    void read_aFileThatIsCut_saysSo(double share) {
        String cut = file.substring(0, (int) (share * file.length()));

        assertThat(((UploadedNetwork.Refused) read(cut)).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.hint()).isNotEmpty());
    }

    @Test
    void read_aNetworkThatHasNothingToDoWithItsData_saysSo() {
        String mixed = file.replace("digits8x8", "iris");

        assertThat(((UploadedNetwork.Refused) read(mixed)).problems())
                .extracting(Problem::code)
                .contains("doesNotAnswer");
    }

    private static UploadedNetwork read(String text) {
        return UploadedNetwork.read(
                text.getBytes(StandardCharsets.UTF_8),
                LABORATORY.trainedNetworks(),
                LABORATORY.datasets());
    }
}
