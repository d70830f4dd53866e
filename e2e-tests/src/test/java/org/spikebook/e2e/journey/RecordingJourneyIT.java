package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.support.CommandLine;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page and the command line are one simulator. */
class RecordingJourneyIT extends Journey {

    @Test
    void recording_ofThePage_isThatOfTheCommandLineByteForByte(@TempDir Path folder)
            throws IOException {
        CommandLine shell = CommandLine.in(folder);
        Visitor visitor = visitor("recording", Screen.DESKTOP);
        NetworkCell network =
                CatalogPage.open(visitor)
                        .startNoisy()
                        .network("80 neurons, each with its own noise");
        network.awaitResult("Hz on average");
        assertSame(network, shell, folder);
    }

    private static void assertSame(NetworkCell network, CommandLine shell, Path folder)
            throws IOException {
        byte[] ofThePage = network.recording();
        Path document = Files.writeString(folder.resolve("network.json"), network.document());

        CommandLine.Answer answer = shell.run("simulate", document.toString());

        assertThat(answer.exitCode()).as(answer.complaints()).isZero();
        assertThat(new String(ofThePage, StandardCharsets.UTF_8))
                .contains("\"spikebook/recording/1\"")
                .hasSizeGreaterThan(1000);
        assertThat(answer.output()).isEqualTo(ofThePage);
    }

    @Test
    void commandLine_findsAllItsLibraries(@TempDir Path folder) {
        assertThat(CommandLine.in(folder).missingLibraries()).isEmpty();
    }

    @Test
    void fiftyMegabytes_onTheCommandLine_areRefusedWithCode2(@TempDir Path folder)
            throws IOException {
        Path document = folder.resolve("huge.json");
        Files.writeString(document, "{\"name\": \"" + "x".repeat(50_000_000) + "\"}");

        CommandLine.Answer answer = CommandLine.in(folder).run("simulate", document.toString());

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.output()).isEmpty();
        assertThat(answer.complaints()).contains("huge.json", "more than the limit of");
    }
}
