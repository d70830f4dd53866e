package org.spikebook.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.cli.CliRun;
import org.spikebook.simulator.testkit.BrokenDocuments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

class BrokenDocumentsTest {

    /** A hang would be a failure too; the limit is far above what any of them takes. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir Path folder;

    @Test
    void good_document_runs_and_there_are_a_hundred_broken_ones() throws IOException {
        CliRun run = simulate(BrokenDocuments.VALID);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(BrokenDocuments.all()).hasSizeGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void broken_document_gives_a_message_with_a_hint_and_code_2(String name, String document) {
        CliRun run = assertTimeoutPreemptively(LIMIT, () -> simulate(document));

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("network.json")
                .contains("\n  ")
                .doesNotContain("Exception", "\tat ", "Internal error", "{0}", "{1}");
        assertThat(run.err().lines().filter(line -> line.length() > 1000)).isEmpty();
    }

    static Stream<Arguments> documents() {
        return BrokenDocuments.all().entrySet().stream()
                .map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @Test
    void huge_file_is_refused_before_it_is_read() throws IOException {
        Path file = folder.resolve("network.json");
        byte[] seventy = new byte[70 << 20];
        Arrays.fill(seventy, (byte) '[');
        Files.write(file, seventy);

        CliRun run = CliRun.of("simulate", file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("larger than");
    }

    private CliRun simulate(String document) throws IOException {
        Path file = folder.resolve("network.json");
        Files.writeString(file, document);
        return CliRun.of("simulate", file);
    }
}
