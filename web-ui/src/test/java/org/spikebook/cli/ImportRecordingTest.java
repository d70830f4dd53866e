package org.spikebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ImportRecordingTest {

    @TempDir Path folder;
    private Path recording = Path.of("");

    /**
     * Three events: column 1, row 2 darker at 100 µs, column 3, row 0 brighter at 1600 and 5100.
     */
    @BeforeEach
    void record() throws IOException {
        byte[] events = {
            1, 2, 0, 0, 100, 3, 0, (byte) 0x80, 6, 64, 3, 0, (byte) 0x80, 19, (byte) 236
        };
        recording = Files.write(folder.resolve("three.bin"), events);
    }

    @Test
    void import_recording_isAStimulusThatRuns() throws IOException {
        Path network = folder.resolve("network.json");
        CliRun run = CliRun.of("import", recording, "--out", network);
        assertThat(run).isEqualTo(new CliRun(0, "", ""));
        CliRun simulated = CliRun.of("simulate", network);
        assertThat(simulated.err()).isEmpty();
        assertThat(simulated.out().replaceAll("\\s", ""))
                .contains("\"timesMs\":[1,2,6]", "\"neurons\":[18,7,7]");
    }

    @Test
    void import_part_countsFromItsBeginning() {
        CliRun run = CliRun.of("import", recording, "--from-ms", 1, "--to-ms", 4);
        assertThat(run.out()).contains("\"events\" : \"500,3,0,1\\n\"");
    }

    @Test
    void import_optionsOfGraphs_areRefusedForRecordings() {
        CliRun run = CliRun.of("import", recording, "--dataset", "iris", "--framework", "snntorch");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--framework, --dataset: This option does not apply to", "three.bin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e-300", "1e300"})
    void import_stepThatNoNetworkMayHave_isRefused(String dtMs) {
        CliRun run = CliRun.of("import", recording, "--dt-ms", dtMs);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--dt-ms: run.dtMs must be >= 0.001 and <= 100 ms");
    }

    @Test
    void import_wrongPartOrFile_saysSo() throws IOException {
        CliRun none = CliRun.of("import", recording, "--from-ms", 2, "--to-ms", 3);
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("There are no events from 2 to 3 ms");
        CliRun part = CliRun.of("import", recording, "--from-ms", 3, "--to-ms", "NaN");
        assertThat(part.exitCode()).isEqualTo(2);
        Files.write(recording, new byte[] {1, 2, 0});
        CliRun cut = CliRun.of("import", recording);
        assertThat(cut.exitCode()).isEqualTo(2);
        assertThat(cut.err()).contains("ends within an event, after 3 bytes");
    }
}
