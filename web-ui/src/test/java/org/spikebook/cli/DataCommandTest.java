package org.spikebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

class DataCommandTest {

    private static final int SAMPLES = 40;

    @TempDir Path data;

    /** Light images are of class 1, dark ones of class 0. */
    @BeforeEach
    void bring() throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + 4 * SAMPLES);
        images.putInt(0x803).putInt(SAMPLES).putInt(2).putInt(2);
        ByteBuffer labels = ByteBuffer.allocate(8 + SAMPLES);
        labels.putInt(0x801).putInt(SAMPLES);
        for (int i = 0; i < SAMPLES; i++) {
            images.putInt(i % 2 == 0 ? 0 : 0xffffffff);
            labels.put((byte) (i % 2));
        }
        Path folder = Files.createDirectory(data.resolve("shades"));
        Files.write(folder.resolve("train-images-idx3-ubyte"), images.array());
        Files.write(folder.resolve("train-labels-idx1-ubyte"), labels.array());
        Files.writeString(data.resolve("notes.txt"), "hello");
    }

    @Test
    void data_list_hasShippedSetsOwnSetsAndWhatCannotBeRead() {
        CliRun run = CliRun.withData(data, "data");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("\"digits8x8\"", "\"shades\"", "\"code\" : \"unknown\"", "notes.txt");
        assertThat(run.err()).contains("Warning: ", "notes.txt has an unknown format");
    }

    @Test
    void data_name_isDescribed() {
        CliRun run = CliRun.withData(data, "data", "shades");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\"train\" : [ 12, 12 ]", "\"test\" : [ 4, 4 ]", "sha256:");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void data_brokenOrUnknown_saysWhatIsWrong() {
        CliRun broken = CliRun.withData(data, "data", "notes.txt");
        assertThat(broken.exitCode()).isEqualTo(2);
        assertThat(broken.err()).contains("notes.txt has an unknown format");
        CliRun unknown = CliRun.withData(data, "data", "nothing");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("NAME: Unknown data set 'nothing'", "shades");
    }

    @Test
    void data_help_saysWhatTheNameIs() {
        CliRun run = CliRun.withData(data, "data", "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("A data set: shows its content");
    }

    @Test
    void train_ownData_isNamedWithItsHashInTheTrainedNetwork() throws IOException {
        Path network = data.resolveSibling("network.json");
        Files.writeString(network, NETWORK);
        CliRun described = CliRun.withData(data, "data", "shades");
        CliRun run = CliRun.withData(data, "train", network, "--dataset", "shades", "--epochs", 2);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        String hash = described.out().replaceAll("(?s).*\"hash\" : \"(sha256:[0-9a-f]+)\".*", "$1");
        assertThat(run.out()).contains(hash, "\"data\" : \"shades\"");
    }

    @Test
    void simulate_networkThatShowsData_recordsHowTheyBecameSpikes() throws IOException {
        Path network = Files.writeString(data.resolveSibling("network.json"), NETWORK);
        CliRun run = CliRun.withData(data, "simulate", network);
        assertThat(run.out().replaceAll("\\s", ""))
                .contains("\"in\":{\"encoder\":\"rate\",\"model\":\"dataset\"}");
    }

    private static final String NETWORK =
            """
            { "format": "spikebook/network/1", "name": "shades",
              "populations": [ { "id": "out", "size": 2, "model": { "type": "lif", "tauMemMs": 20,
                  "cMemPf": 250, "vRestMv": 0, "vResetMv": 0, "vThresholdMv": 1, "tRefMs": 0 },
                  "receptors": { "type": "delta" } } ],
              "stimuli": [ { "id": "in", "type": "dataset", "size": 4, "data": "shades", "sample": 0 } ],
              "projections": [ { "id": "in-out", "from": "in", "to": "out",
                  "connector": { "type": "allToAll" }, "weightMv": 0.1, "delayMs": 0 } ],
              "recorders": [],
              "run": { "dtMs": 1, "durationMs": 25, "seed": 1 } }
            """;
}
