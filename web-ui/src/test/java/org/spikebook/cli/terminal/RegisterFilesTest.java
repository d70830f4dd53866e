package org.spikebook.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.cli.CliRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that say what stands in a chip's registers, run as they are. */
class RegisterFilesTest {

    @TempDir Path folder;
    private Path registers = Path.of("");
    private Path core = Path.of("");

    @BeforeEach
    void write() throws IOException {
        registers =
                Files.writeString(
                        folder.resolve("registers.json"),
                        """
                        {"steps": 3, "synapse": {"weights": [[100]], "weight_exp": 0},
                         "params": {"du": 4095, "dv": 0, "vth": 50},
                         "input_spikes": [[1], [0], [0]]}
                        """);
        core =
                Files.writeString(
                        folder.resolve("core.json"),
                        """
                        {"format": "spikebook/truenorth-core/1", "ticks": 2, "axon_types": 0,
                         "crossbar": [[1]], "neurons": {"weights": [5, 0, 0, 0], "threshold": 10},
                         "input_spikes": [[1], [1]]}
                        """);
    }

    @Test
    void registers_are_run_as_they_are() {
        CliRun run = CliRun.of("emulate", registers, "--chip=loihi1");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\"output_spikes\":[[0],[1],[0]]");
    }

    @Test
    void truenorth_core_is_run_register_by_register() {
        CliRun run = CliRun.of("emulate", core, "--chip=truenorth");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"v\":[[5],[0]]", "\"output_spikes\":[[0],[1]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--chip=truenorth",
                "--weight-bits=4",
                "--dataset=iris",
                "--seed=1",
                "--learn=in-out",
                "--input=a.npy"
            })
    void what_says_nothing_about_registers_is_refused(String option) {
        CliRun run = CliRun.of("emulate", registers, option);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .startsWith(option.replaceFirst("=.*", "") + ": This option does not apply");
    }

    @Test
    void published_register_traces_come_out_as_expected() throws IOException {
        Path traces =
                Path.of("../hardware-lab/src/test/resources/org/spikebook/hardware/emulation/lava");
        try (var files = Files.list(traces)) {
            assertThat(files.filter(f -> f.toString().endsWith(".json")))
                    .isNotEmpty()
                    .allSatisfy(f ->
                            assertThat(CliRun.of("emulate", f).out())
                                    .contains("\"asExpected\":true"));
        }
    }
}
