package org.spikebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class InterchangeCommandsTest {

    @TempDir Path folder;

    private Path network() throws IOException {
        return Files.writeString(
                folder.resolve("network.json"),
                """
                { "format": "spikebook/network/1", "name": "n",
                  "populations": [ { "id": "a", "size": 3,
                    "model": { "type": "lif", "tRefMs": 0, "threshold": "exceeded" },
                    "receptors": { "type": "delta" } } ],
                  "stimuli": [ { "id": "in", "size": 64, "type": "poisson", "rateHz": 200 } ],
                  "projections": [ { "id": "in-a", "from": "in", "to": "a", "weightMv": 3,
                    "delayMs": 0 } ],
                  "run": { "dtMs": 0.1, "durationMs": 20, "seed": 3 } }
                """);
    }

    @Test
    void export_then_import_gives_a_network_that_runs() throws IOException {
        Path nir = folder.resolve("network.nir");
        Path back = folder.resolve("back.json");

        CliRun out = CliRun.of("export", network(), "--format", "nir", "--out", nir);
        CliRun in = CliRun.of("import", nir, "--dataset", "digits8x8", "--out", back);

        assertThat(out).isEqualTo(new CliRun(0, "", ""));
        assertThat(in).isEqualTo(new CliRun(0, "", ""));
        assertThat(Files.readString(back)).contains("digits8x8");
        assertThat(CliRun.of("simulate", back, "--duration-ms", 5).exitCode()).isZero();
    }

    @Test
    void what_is_lost_is_warned_of_and_done() throws IOException {
        Path nir = folder.resolve("network.nir");
        CliRun run =
                CliRun.of(
                        "export",
                        network(),
                        "--format",
                        "nir",
                        "--framework",
                        "sinabs",
                        "--out",
                        nir);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("Warning:", "at /a", "resets by hard");
        assertThat(nir).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--framework ring",
                "--dt-ms 0",
                "--dt-ms NaN",
                "--file-step -1",
                "--reset soft",
                "--dataset nowhere",
                "--from-ms 1",
                ""
            })
    void import_of_bad_options_or_files_is_bad_input(String options) throws IOException {
        Path file = Files.writeString(folder.resolve("x.nir"), "no graph");
        CliRun run =
                options.isEmpty()
                        ? CliRun.of("import", file)
                        : CliRun.of(
                                "import",
                                file,
                                options.substring(0, options.indexOf(' ')),
                                options.substring(options.indexOf(' ') + 1));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void export_to_brian_writes_a_script() throws IOException {
        CliRun out = CliRun.of("export", network(), "--format", "brian2");

        assertThat(out.exitCode()).as(out.err()).isZero();
        assertThat(out.out()).startsWith("\"\"\"").contains("from brian2 import *", "net.run(");
    }

    @Test
    void export_to_nest_and_pynn_writes_scripts() throws IOException {
        assertThat(CliRun.of("export", network(), "--format", "nest").out())
                .contains("import nest", "nest.Simulate(");
        assertThat(CliRun.of("export", network(), "--format", "pynn").out())
                .contains("import pyNN.nest as sim", "sim.run(");
    }

    @Test
    void export_to_an_unknown_format_or_without_a_file_is_bad_input() throws IOException {
        assertThat(CliRun.of("export", network(), "--format", "ring").exitCode()).isEqualTo(2);
        assertThat(CliRun.of("export", network()).exitCode()).isEqualTo(2);
        assertThat(CliRun.of("export", network(), "--format", "nir").err()).contains("--out");
    }
}
