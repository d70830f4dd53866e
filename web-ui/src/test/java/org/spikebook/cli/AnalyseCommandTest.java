package org.spikebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.cli.terminal.ExitCode;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class AnalyseCommandTest {

    /** Forty Poisson lines of 20 Hz and a clock of 50 Hz, and a neuron driven by the clock. */
    private static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 2, "model": {"type": "lif"},
               "receptors": {"type": "exponentialCurrent"}}],
             "stimuli": [{"id": "noise", "type": "poisson", "size": 40, "rateHz": 20},
               {"id": "clock", "type": "regularSpikes", "size": 2, "intervalMs": 20, "startMs": 20}],
             "projections": [{"id": "p", "from": "clock", "to": "n", "weightPa": 100,
               "connector": {"type": "allToAll"}, "delayMs": 1}],
             "recorders": [{"id": "noise", "of": "noise"}, {"id": "clock", "of": "clock"},
               {"id": "silent", "of": "n"}, {"id": "v", "of": "n", "record": "vMv"}],
             "run": {"dtMs": 1, "durationMs": 20000, "seed": 4}}\
            """;

    @TempDir Path folder;

    private Path network;
    private Path recording;

    @BeforeEach
    void record() throws IOException {
        network = Files.writeString(folder.resolve("network.json"), NETWORK);
        recording = folder.resolve("recording.json");
        assertThat(CliRun.of("simulate", network, "--out", recording))
                .isEqualTo(new CliRun(0, "", ""));
    }

    @Test
    void poisson_isIrregularAndIndependent_aClockIsNeither() {
        JsonNode spikes = analysis("--network", network).path("spikes");
        JsonNode noise = spikes.path("noise");
        JsonNode clock = spikes.path("clock");

        assertThat(noise.path("rateHz").doubleValue()).isCloseTo(20, within(0.7));
        assertThat(noise.path("cv").doubleValue()).isCloseTo(1, within(0.05));
        assertThat(noise.path("fanoFactor").doubleValue()).isCloseTo(1, within(0.07));
        assertThat(noise.path("correlation").doubleValue()).isCloseTo(0, within(0.01));
        assertThat(noise.path("populationRate").path("rateHz").size()).isEqualTo(4000);
        assertThat(clock.path("cv").doubleValue()).isCloseTo(0, within(1e-9));
        assertThat(clock.path("synchrony").doubleValue()).isCloseTo(1, within(1e-9));
        assertThat(clock.path("spectrum").path("peakHz").doubleValue() % 50)
                .isCloseTo(0, within(0.5));
    }

    @Test
    void silentNeurons_areKnownFromTheNetwork_andSayNothing() {
        JsonNode silent = analysis("--network", network, "--of", "silent").at("/spikes/silent");

        assertThat(silent.path("neurons").intValue()).isEqualTo(2);
        assertThat(silent.path("rateHz").doubleValue()).isZero();
        assertThat(silent.path("cv").isNull()).isTrue();
        assertThat(silent.path("correlation").isNull()).isTrue();
        assertThat(silent.path("intervals").path("counts").size()).isZero();
    }

    @Test
    void recorderInWhichNoNeuronFired_withoutItsNetwork_knowsNoNeuron() {
        JsonNode silent = analysis("--of", "silent").at("/spikes/silent");

        assertThat(silent.path("neurons").intValue()).isZero();
        assertThat(silent.path("rateHz").doubleValue()).isZero();
    }

    @Test
    void traces_ofEqualNeurons_areSynchronous() {
        JsonNode v = analysis("--of", "v").at("/traces/v");

        assertThat(v.path("variable").stringValue()).isEqualTo("vMv");
        assertThat(v.path("chi").doubleValue()).isCloseTo(1, within(1e-9));
        assertThat(v.path("sd").doubleValue()).isPositive();
    }

    @Test
    void window_eachNeuron_responseAndDistances_areWrittenWhenRequested() {
        JsonNode clock =
                analysis(
                                "--of=clock",
                                "--from-ms=100",
                                "--to-ms=1100",
                                "--each",
                                "--onsets-ms=200,400,600",
                                "--psth-ms=20",
                                "--with",
                                recording)
                        .at("/spikes/clock");

        assertThat(clock.path("spikes").intValue()).isEqualTo(100);
        assertThat(clock.at("/each/0/intervalsMs").size()).isEqualTo(49);
        assertThat(clock.at("/psth/repetitions").intValue()).isEqualTo(3);
        assertThat(clock.at("/psth/rateHz").size()).isEqualTo(4);
        assertThat(clock.at("/distances/victorPurpura").doubleValue()).isZero();
        assertThat(clock.at("/distances/vanRossum").doubleValue()).isZero();
    }

    @Test
    void anotherSeed_hasADistance() throws IOException {
        Path other = folder.resolve("other.json");
        CliRun.of("simulate", network, "--seed=5", "--out", other);

        JsonNode distances =
                analysis("--of=noise", "--to-ms=2000", "--with", other)
                        .at("/spikes/noise/distances");

        assertThat(distances.path("neurons").intValue()).isEqualTo(40);
        assertThat(distances.path("vanRossum").doubleValue()).isPositive();
        assertThat(distances.path("victorPurpura").doubleValue()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--of=nobody",
                "--from-ms=-1",
                "--from-ms=NaN",
                "--to-ms=30000",
                "--to-ms=0",
                "--bin-ms=0",
                "--bin-ms=0.5",
                "--bin-ms=Infinity",
                "--count-ms=-5",
                "--bin-ms=x",
                "--spectrum-bin-ms=0",
                "--tau-ms=0",
                "--cost-per-ms=-1",
                "--with=no.json",
                "--network=no.json",
                "--onsets-ms=1,b",
                "--onsets-ms=19990",
                "--psth-ms",
                "--what"
            })
    void wrongOption_givesAMessageAndCode2(String option) {
        assertRefused(CliRun.of("analyse", recording, option));
    }

    @Test
    void whatIsNotARecording_orOfAnotherNetwork_isRefused() throws IOException {
        Path cut =
                Files.writeString(
                        folder.resolve("cut.json"), Files.readString(recording).substring(0, 900));
        Path other =
                Files.writeString(
                        folder.resolve("other.json"),
                        NETWORK.replace("\"size\": 40", "\"size\": 4"));

        assertRefused(CliRun.of("analyse", cut));
        assertRefused(CliRun.of("analyse", network));
        assertRefused(CliRun.of("analyse", folder));
        assertRefused(CliRun.of("analyse", recording, "--network", other));
        assertRefused(CliRun.of("analyse", recording, "--psth-ms=1", "--onsets-ms=5"));
        assertRefused(CliRun.of("analyse", recording, "--psth-ms=1e9", "--onsets-ms=5"));
    }

    private static void assertRefused(CliRun run) {
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isNotBlank()
                .doesNotContain("Exception", "\tat ", "Internal error", "{0}");
    }

    private JsonNode analysis(Object... options) {
        Object[] words = new Object[options.length + 2];
        words[0] = "analyse";
        words[1] = recording;
        System.arraycopy(options, 0, words, 2, options.length);
        CliRun run = CliRun.of(words);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return new JsonMapper().readTree(run.out());
    }
}
