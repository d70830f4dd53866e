package org.spikebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.simulator.testkit.BrokenDocuments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

class SimulateCommandTest {

    @TempDir Path folder;

    private Path network;

    @BeforeEach
    void writeNetwork() throws IOException {
        network = Files.writeString(folder.resolve("network.json"), BrokenDocuments.VALID);
    }

    @Test
    void recording_is_the_same_on_output_in_a_file_and_from_the_laboratory() throws IOException {
        Path out = folder.resolve("recording.json");

        CliRun onOutput = CliRun.of("simulate", network);
        CliRun inFile = CliRun.of("simulate", network, "--out", out);

        assertThat(inFile).isEqualTo(new CliRun(0, "", ""));
        assertThat(Files.readString(out)).isEqualTo(onOutput.out()).isEqualTo(fromLaboratory());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(network, out);
        }
    }

    @Test
    void options_replace_what_the_document_says() {
        CliRun run = CliRun.of("simulate", network, "--dt-ms=0.2", "--duration-ms=10", "--seed=7");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replace(" ", ""))
                .contains("\"dtMs\":0.2", "\"steps\":50", "\"seed\":7");
    }

    /** Delays that the document leaves out are one step where a step is longer than 1 ms. */
    @Test
    void longer_step_lengthens_delays_that_the_document_does_not_name() throws IOException {
        String text =
                """
                {"format": "spikebook/network/1", "populations": [{"id": "n", "model": {"type": "lif"}}],
                 "projections": [{"id": "p", "from": "n", "to": "n", "weightPa": 1}],
                 "run": {"dtMs": 1, "durationMs": 100}}\
                """;
        Files.writeString(network, text);

        CliRun run = CliRun.of("simulate", network, "--dt-ms=2");

        assertThat(run.err()).isEmpty();
        Files.writeString(network, text.replace("\"dtMs\": 1", "\"dtMs\": 2"));
        assertThat(run).isEqualTo(CliRun.of("simulate", network));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--dt-ms=0", "--dt-ms=NaN", "--dt-ms=Infinity", "--dt-ms=fast", "--dt-ms",
                "--duration-ms=-5", "--duration-ms=1e15", "--seed=1.5", "--seed=-1", "--sede=1",
                "more.json"
            })
    void wrong_option_gives_a_message_and_code_2(String option) {
        CliRun run = CliRun.of("simulate", network, option);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @Test
    void option_that_is_no_number_is_told_in_words() {
        assertThat(CliRun.of("simulate", network, "--seed=x").err())
                .startsWith("Invalid value for option '--seed': Invalid whole number 'x'");
        assertThat(CliRun.of("simulate", network, "--dt-ms=0x1p3").err())
                .startsWith("Invalid value for option '--dt-ms': Invalid number '0x1p3'");
    }

    /** Names of files and keys of documents could move the cursor, or color what follows. */
    @Test
    void characters_that_steer_a_terminal_are_shown_as_dots() throws IOException {
        String steering = "\u001b[31m\u009b2J\u202e\r";
        Path file = folder.resolve("a" + steering + ".json");
        assertThat(CliRun.of("simulate", file).err()).contains("a·[31m·2J··.json");
        Files.writeString(file, "{\"format\": \"spikebook/network/1\", \"\\u001b[2J\": 1}");
        assertThat(CliRun.of("simulate", file, "--" + steering).err()).contains("--·[31m");
        assertThat(CliRun.of("simulate", file).err()).contains("·[2J").doesNotContain("\u001b");
    }

    @Test
    void file_in_another_encoding_is_refused_and_a_byte_order_mark_is_not() throws IOException {
        String umlaut = BrokenDocuments.VALID.replaceFirst("\"name\": \"", "\"name\": \"Ä");
        assertThat(umlaut).contains("Ä");
        Files.writeString(network, umlaut, StandardCharsets.ISO_8859_1);
        CliRun latin = CliRun.of("simulate", network);
        assertThat(latin.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(latin.err()).contains("Invalid UTF-8");

        Files.writeString(network, "\ufeff" + umlaut);
        assertThat(CliRun.of("simulate", network).exitCode()).isZero();
    }

    @Test
    void missing_file_folder_and_unknown_command_give_code_2() {
        assertThat(CliRun.of("simulate", folder.resolve("no.json")).exitCode()).isEqualTo(2);
        assertThat(CliRun.of("simulate", folder).exitCode()).isEqualTo(2);
        assertThat(CliRun.of("simulate").exitCode()).isEqualTo(2);
        assertThat(CliRun.of("dance", network).exitCode()).isEqualTo(2);
        assertThat(CliRun.of().exitCode()).isEqualTo(2);
    }

    @Test
    void unreadable_file_gives_code_2() throws IOException {
        Files.setPosixFilePermissions(network, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(network)).as("root reads everything").isFalse();

        assertThat(CliRun.of("simulate", network).err()).contains("No permission to read");
    }

    @Test
    void output_that_cannot_be_written_is_refused_before_the_work() {
        assertThat(CliRun.of("simulate", network, "--out", folder).err()).contains("a folder");
        assertThat(CliRun.of("simulate", network, "--out", folder.resolve("no/out.json")).err())
                .contains("not found");
    }

    @Test
    void output_through_a_link_leaves_the_link() throws IOException {
        Path out = Files.createFile(folder.resolve("out.json"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), out);

        assertThat(CliRun.of("simulate", network, "--out", link)).isEqualTo(new CliRun(0, "", ""));

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(out)).isEqualTo(CliRun.of("simulate", network).out());
    }

    /** Anyone who may write to a device's folder would lose the device. */
    @Test
    void output_into_a_pipe_does_not_replace_it() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        FutureTask<String> reader = new FutureTask<>(() -> Files.readString(pipe));
        Thread.ofVirtual().start(reader);

        CliRun run = CliRun.of("simulate", network, "--out", pipe);

        assertThat(run).isEqualTo(new CliRun(0, "", ""));
        assertThat(reader.get()).isEqualTo(CliRun.of("simulate", network).out());
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void help_names_every_option_and_costs_nothing() {
        CliRun run = CliRun.of("simulate", "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("--dt-ms", "--duration-ms", "--seed", "--out");
    }

    private static String fromLaboratory() {
        Laboratory laboratory = Laboratory.standard();
        NetworkModel network =
                ((Validation.Valid) laboratory.networks().read(BrokenDocuments.VALID)).network();
        return RecordingWriter.write(
                laboratory.simulate(network, WeightSet.EMPTY, RunControl.NONE));
    }
}
