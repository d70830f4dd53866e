package org.spikebook.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.cli.CliRun;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A network that brings its weights, as import makes it, on a chip. */
class ImportedNetworkTest {

    private static final String INPUT_POISSON =
            """
            { "id": "in", "shape": [8, 8, 1], "type": "poisson", "rateHz": 50 }
            """;
    private static final String INPUT_DATA =
            """
            { "id": "in", "shape": [8, 8, 1], "type": "dataset", "data": "digits8x8",
              "encoder": "rate" }
            """;
    private static final String BIAS =
            """
            , { "id": "bias", "size": 1, "type": "regularSpikes", "intervalMs": 1, "startMs": 0 }
            """;
    private static final String FROM_BIAS =
            """
            , { "id": "bias-out", "from": "bias", "to": "out", "connector": { "type": "allToAll" },
                "weightMv": [0, 0, 0, 0, 0, 0, 0, 0, 0, 1.5], "delayMs": 0 }
            """;

    @TempDir Path folder;

    private Path document(String stimuli, String projections, String weight) throws IOException {
        return Files.writeString(
                folder.resolve("imported.json"),
                """
                { "format": "spikebook/network/1",
                  "populations": [ { "id": "out", "size": 10,
                    "model": { "type": "lif", "tauMemMs": 10, "cMemPf": 100, "vRestMv": 0,
                      "vResetMv": 0, "vThresholdMv": 1, "tRefMs": 0 },
                    "receptors": { "type": "delta" }, "initial": { "vMv": 0 } } ],
                  "stimuli": [ %s ],
                  "projections": [ { "id": "in-out", "from": "in", "to": "out",
                    "connector": { "type": "allToAll" }, "weightMv": %s, "delayMs": 0 } %s ],
                  "run": { "dtMs": 1, "durationMs": 20, "seed": 3 } }
                """
                        .formatted(stimuli, weight, projections));
    }

    private Path imported(String stimuli, String projections) throws IOException {
        return document(stimuli, projections, weights(k -> (k * 37 % 41 - 20) / 200.0));
    }

    /**
     * @param weight of the synapse with an index, row by row of targets
     */
    private static String weights(IntToDoubleFunction weight) {
        return IntStream.range(0, 640)
                .mapToObj(k -> String.valueOf(weight.applyAsDouble(k)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static JsonNode json(CliRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void emulate_showsTheDataSetOfTheOption() throws IOException {
        JsonNode run =
                json(
                        CliRun.of(
                                "emulate",
                                imported(INPUT_POISSON, ""),
                                "--dataset=digits8x8",
                                "--threads=1"));

        assertThat(run.path("samples").asInt()).isEqualTo(360);
        assertThat(run.path("softwareAccuracy").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void emulate_showsTheDataSetOfTheStimulus() throws IOException {
        CliRun fromOption =
                CliRun.of("emulate", imported(INPUT_POISSON, ""), "--dataset=digits8x8");
        Files.delete(folder.resolve("imported.json"));
        CliRun fromStimulus = CliRun.of("emulate", imported(INPUT_DATA, ""));

        assertThat(fromStimulus.exitCode()).as(fromStimulus.err()).isZero();
        assertThat(fromStimulus.out()).isEqualTo(fromOption.out());
    }

    /**
     * A bias of 1.5 thresholds a step makes the last neuron fire in every step, on the chip too.
     */
    @Test
    void emulate_withABias_firesTheBiasInEveryStep() throws IOException {
        String onlyToTheLast = weights(k -> k < 9 * 64 ? 0 : 0.1);
        Path file = document(INPUT_DATA + BIAS, FROM_BIAS, onlyToTheLast);

        CliRun run = CliRun.of("emulate", file);

        // every sample is answered by the last class
        JsonNode result = json(run);
        assertThat(result.path("accuracy").asDouble()).isBetween(0.05, 0.15);
        assertThat(result.path("softwareAccuracy")).isEqualTo(result.path("accuracy"));
        assertThat(result.path("firstDifference").isNull()).isTrue();
        assertThat(run.out()).contains("\"id\":\"out\",\"count\":" + 360 * 20);
    }

    @Test
    void energy_billsIt() throws IOException {
        CliRun run = CliRun.of("energy", imported(INPUT_POISSON, ""), "--dataset=digits8x8");

        assertThat(json(run).path("bars").size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"emulate", "energy"})
    void whatCannotBeShown_isBadInput(String verb) throws IOException {
        Path file = imported(INPUT_POISSON, "");
        CliRun none = CliRun.of(verb, file);
        CliRun other = CliRun.of(verb, file, "--dataset=iris");
        CliRun learner = CliRun.of(verb, file, "--dataset=digits8x8", "--learn=nothing");

        assertThat(none.err()).contains("--dataset");
        assertThat(other.err()).contains("--dataset", "iris");
        assertThat(learner.err()).contains("in-out");
        assertThat(none.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(learner.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void drawnWeights_areToBeTrainedFirst() throws IOException {
        CliRun run = CliRun.of("emulate", document(INPUT_DATA, "", "0.1"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("spikebook train", "list its weights");
    }
}
