package org.spikebook.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.cli.CliRun;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.training.control.ControlReport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The controller of the third project on a chip, after one epoch and with the chip's reset. */
class ControllerCommandsTest {

    private static final int EPISODES = 20;

    @TempDir static Path folder;

    private static Path trained;

    @BeforeAll
    static void trainForOneEpoch() throws IOException {
        Notebook lesson =
                LessonCatalog.builtIn()
                        .lesson("project-cart-pole")
                        .orElseThrow()
                        .newNotebook(Locale.ENGLISH);
        String document = lesson.cell("pole", NetworkCell.class).orElseThrow().document();
        Path network =
                Files.writeString(
                        folder.resolve("pole.json"),
                        document.replaceFirst("\"rateHz\" *: *0\\b", "\"rateHz\": 200")
                                .replaceFirst("\"reset\" *: *\"subtract\"", "\"reset\": \"hard\""));
        Path plan =
                Files.writeString(
                        folder.resolve("plan.json"),
                        lesson.cell("learn", TrainingCell.class).orElseThrow().plan());
        trained = folder.resolve("trained.json");
        CliRun run = CliRun.of("train", network, "--plan", plan, "--epochs", 1, "--out", trained);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void emulation_countsEpisodes_andControlSteps() {
        JsonNode run = json("emulate", trained);

        JsonNode control = run.path("control");
        assertThat(control.path("environment").asString()).isEqualTo("cartPole");
        List<Integer> onChip = steps(control.path("steps"));
        List<Integer> inSoftware = steps(control.path("softwareSteps"));
        assertThat(onChip).hasSize(EPISODES);
        assertThat(inSoftware).hasSize(EPISODES);
        assertThat(run.path("samples").asInt())
                .isEqualTo(onChip.stream().mapToInt(each -> each).sum());
        assertThat(run.path("stepsPerSample").asInt()).isEqualTo(20);
        assertThat(run.path("accuracy").asDouble()).isEqualTo(successes(onChip));
        assertThat(run.path("softwareAccuracy").asDouble()).isEqualTo(successes(inSoftware));
        assertThat(run.path("answers").size()).isZero();
        assertThat(run.has("correct")).isFalse();
        assertThat(run.has("firstDifference")).isFalse();
    }

    @Test
    void energy_isThatOfAControlStep() {
        JsonNode run = json("emulate", trained);
        JsonNode energy = json("energy", trained, "--inferences-per-second=50");

        double perStep =
                run.path("events").path("synapticEvent").asDouble() / run.path("samples").asInt();
        assertThat(synapticEvents(energy)).isCloseTo(perStep, within(1e-9));
        assertThat(perStep).isPositive();
        assertThat(energy.path("inferencesPerSecond").asDouble()).isEqualTo(50);
        assertThat(energy.path("accuracy").asDouble()).isEqualTo(run.path("accuracy").asDouble());
    }

    @Test
    void tradeOff_isRefused_andSaysWhatToRunInstead() {
        CliRun run = CliRun.of("tradeoff", trained);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("trained.json", "controls a plant (cartPole)")
                .contains("emulate and energy", "--weight-bits");
    }

    /** Their samples have as many lines as the states of the pole. */
    @ParameterizedTest
    @ValueSource(strings = {"emulate", "energy"})
    void samplesOfClasses_areRefused(String verb) {
        CliRun run = CliRun.of(verb, trained, "--dataset=digits8x8");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("--dataset", "controls a plant, and digits8x8 holds no states of one")
                .contains("choose cartPole");
    }

    private static JsonNode json(Object... args) {
        CliRun run = CliRun.of(args);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static List<Integer> steps(JsonNode counts) {
        return counts.valueStream().map(JsonNode::asInt).toList();
    }

    private static double successes(List<Integer> steps) {
        long kept = steps.stream().filter(n -> n >= ControlReport.BALANCED_STEPS).count();
        return (double) kept / steps.size();
    }

    private static double synapticEvents(JsonNode energy) {
        return energy.path("bars")
                .valueStream()
                .filter(bar -> bar.path("id").asString().equals("loihi1"))
                .filter(bar -> bar.path("scope").asString().equals("dynamic"))
                .flatMap(bar -> bar.path("lines").valueStream())
                .filter(line -> line.path("key").asString().equals("synapticEvent"))
                .mapToDouble(line -> line.path("countPerInference").asDouble())
                .sum();
    }
}
