package org.spikebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.simulator.testkit.BrokenDocuments;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SweepCommandTest {

    private static final String SEED = "--parameter=/run/seed";

    @TempDir Path folder;

    private Path network;

    @BeforeEach
    void writeNetwork() throws IOException {
        network = Files.writeString(folder.resolve("network.json"), BrokenDocuments.VALID);
    }

    @Test
    void rows_areWritten_theSameForAnyNumberOfThreads() {
        CliRun one =
                CliRun.of("sweep", network, SEED, "--from=1", "--to=5", "--steps=5", "--threads=1");
        CliRun two = CliRun.of("sweep", network, SEED, "--values=1,2,3,4,5", "--threads=2");

        assertThat(one.err()).isEmpty();
        assertThat(one.exitCode()).isZero();
        assertThat(two).isEqualTo(one);
        JsonNode root = new JsonMapper().readTree(one.out());
        assertThat(root.path("format").stringValue()).isEqualTo("spikebook/sweep/1");
        JsonNode rows = root.path("recorders").iterator().next();
        assertThat(rows.size()).isEqualTo(5);
        assertThat(rows.get(4).path("value").doubleValue()).isEqualTo(5);
        assertThat(rows.get(4).path("rateHz").isNumber()).isTrue();
    }

    @Test
    void zero_hasNoSign() throws IOException {
        Path silent =
                Files.writeString(
                        folder.resolve("silent.json"),
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "n", "model": {"type": "lif"}}],
                         "recorders": [{"id": "r", "of": "n"}], "run": {"durationMs": 5}}
                        """);

        CliRun run =
                CliRun.of(
                        "sweep", silent, "--parameter=/populations/n/model/biasPa", "--values=-0");

        assertThat(run.out()).contains("\"value\" : 0.0").doesNotContain("-0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--from=1",
                "--from=1 --to=NaN",
                "--from=1 --to=2 --steps=1",
                "--values=x",
                "--values=1 --to=2",
                "--values=1 --steps=3",
                "--values=1 --seeds=-1",
                "--values=1 --seeds=0",
                "--values=0x1p3",
                "--values=1d",
                "--values=1 --from-ms=1e9",
                "--values=-1",
                "--values=Infinity",
                "--values=1 --threads=0",
                "--steps=3"
            })
    void wrongOptions_giveAMessageAndCode2(String options) {
        Object[] words = ("sweep " + network + " " + SEED + " " + options).split(" ");

        CliRun run = CliRun.of(words);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ", "mistake", "{0}");
    }

    @Test
    void withoutParameter_orOfNoNetwork_isRefused() throws IOException {
        Path cut = Files.writeString(folder.resolve("cut.json"), "{\"format\":");

        assertThat(CliRun.of("sweep", network, "--values=1").exitCode()).isEqualTo(2);
        assertThat(CliRun.of("sweep", cut, SEED, "--values=1").exitCode()).isEqualTo(2);
        assertThat(CliRun.of("sweep", folder, SEED, "--values=1").exitCode()).isEqualTo(2);
    }
}
