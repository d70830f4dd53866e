package org.spikebook.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.cli.CliRun;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An example network with its plan, trained on a data set of one's own of the same shape: few
 * images, which stand where the whole of MNIST would lie.
 */
class TrainOnOtherDataTest {

    private static final Path EXAMPLES = Path.of("../docs/examples");
    private static final Path NETWORK = EXAMPLES.resolve("mnist.json");
    private static final Path PLAN = EXAMPLES.resolve("mnist-plan.json");
    private static final int PIXELS = 28 * 28;

    @TempDir Path data;

    @BeforeEach
    void makeDigits() throws IOException {
        idx("train", 60);
        idx("t10k", 20);
    }

    /** Images of ten classes: a bright line whose row is the class. */
    private void idx(String part, int count) throws IOException {
        Path folder = Files.createDirectories(data.resolve("mnist"));
        ByteBuffer images = ByteBuffer.allocate(16 + count * PIXELS);
        ByteBuffer labels = ByteBuffer.allocate(8 + count);
        images.putInt(0x803).putInt(count).putInt(28).putInt(28);
        labels.putInt(0x801).putInt(count);
        for (int k = 0; k < count; k++) {
            byte[] image = new byte[PIXELS];
            for (int x = 0; x < 28; x++) {
                image[28 * 2 * (k % 10) + x] = -1;
            }
            images.put(image);
            labels.put((byte) (k % 10));
        }
        Files.write(folder.resolve(part + "-images-idx3-ubyte"), images.array());
        Files.write(folder.resolve(part + "-labels-idx1-ubyte"), labels.array());
    }

    private static JsonNode json(CliRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void datasetOption_replacesThatOfPlanAndNetwork() {
        JsonNode trained =
                json(
                        CliRun.withData(
                                data,
                                "train",
                                NETWORK,
                                "--plan",
                                PLAN,
                                "--dataset=mnist",
                                "--epochs=1"));

        assertThat(trained.path("plan").path("data").asString()).isEqualTo("mnist");
        assertThat(trained.path("plan").path("steps").asInt()).isEqualTo(25);
        assertThat(trained.path("network").path("stimuli").get(0).path("data").asString())
                .isEqualTo("mnist");
    }

    @Test
    void datasetOption_withoutAPlan_replacesThatOfTheNetwork() {
        JsonNode trained =
                json(CliRun.withData(data, "train", NETWORK, "--dataset=mnist", "--epochs=1"));

        assertThat(trained.path("plan").path("data").asString()).isEqualTo("mnist");
    }

    @Test
    void dataThatAreNotThere_areBadInput() {
        CliRun run = CliRun.of("train", NETWORK, "--plan", PLAN, "--dataset=mnist");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("Unknown data set 'mnist'");
    }

    @Test
    void dataOfAnotherShape_isBadInput() {
        CliRun withPlan = CliRun.of("train", NETWORK, "--plan", PLAN, "--dataset=iris");
        CliRun without = CliRun.of("train", NETWORK, "--dataset=iris");

        assertThat(withPlan.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(without.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(without.err()).contains("784 lines", "iris");
    }

    @Test
    void planForOtherData_isBadInput() {
        CliRun run = CliRun.of("train", NETWORK, "--plan", EXAMPLES.resolve("fashion-plan.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("/stimuli/0/model/data", "fashion10k");
    }
}
