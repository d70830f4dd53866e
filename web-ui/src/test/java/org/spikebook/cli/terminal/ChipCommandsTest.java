package org.spikebook.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.cli.CliRun;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ChipCommandsTest {

    @TempDir static Path folder;

    private static Path network;
    private static Path plan;
    private static Path trained;

    @BeforeAll
    static void trainForOneEpoch() throws IOException {
        Notebook lesson =
                LessonCatalog.builtIn()
                        .lesson("01-from-spike-to-silicon")
                        .orElseThrow()
                        .modelSolution();
        network = folder.resolve("digits.json");
        plan = folder.resolve("plan.json");
        trained = folder.resolve("trained.json");
        Files.writeString(
                network, lesson.cell("digits", NetworkCell.class).orElseThrow().document());
        Files.writeString(plan, lesson.cell("train", TrainingCell.class).orElseThrow().plan());
        CliRun run = CliRun.of("train", network, "--plan", plan, "--epochs", 1, "--out", trained);
        assertThat(run).isEqualTo(new CliRun(0, "", ""));
    }

    @Test
    void training_again_gives_the_same_file_with_any_number_of_threads() throws IOException {
        CliRun again = CliRun.of("train", network, "--plan", plan, "--epochs", 1, "--threads", 1);

        assertThat(again.out()).isEqualTo(Files.readString(trained));
    }

    @Test
    void without_a_plan_the_network_says_what_to_train_on() {
        CliRun run =
                CliRun.of("train", network, "--method", "surrogate", "--epochs", 1, "--seed", 3);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replace(" ", ""))
                .contains("\"data\":\"digits8x8\"", "\"epochs\":1,", "\"seed\":3");
    }

    @Test
    void mapping_emulation_and_energy_follow_from_the_trained_file() {
        CliRun map = CliRun.of("map", trained, "--chip", "loihi1");
        CliRun emulate = CliRun.of("emulate", trained, "--chip", "loihi1");
        CliRun energy = CliRun.of("energy", trained, "--chip=loihi1", "--inferences-per-second=50");

        assertThat(map.out()).contains("\"coresUsed\":1").endsWith("\n");
        assertThat(emulate.out()).contains("\"samples\":360", "\"softwareAccuracy\":0.");
        assertThat(energy.out()).contains("\"inferencesPerSecond\":50.0", "\"bars\":[");
        assertThat(map.exitCode() + emulate.exitCode() + energy.exitCode()).isZero();
        assertThat(map.err() + emulate.err() + energy.err()).isEmpty();
    }

    @Test
    void emulation_names_the_first_spike_that_differs_from_software() {
        JsonNode coarse = firstDifference("--weight-bits=2");
        JsonNode fine = firstDifference("--weight-bits=8");

        assertThat(coarse.path("sample").asInt()).isZero();
        assertThat(coarse.path("step").asInt()).isBetween(0, 24);
        assertThat(coarse.path("population").asString()).isIn("hidden", "output");
        assertThat(coarse.path("firesOnChip").isBoolean()).isTrue();
        assertThat(coarse.has("shareOfThreshold"))
                .isEqualTo(!coarse.path("firesOnChip").asBoolean());
        // with finer weights they go together for longer
        assertThat(100 * fine.path("sample").asInt() + fine.path("step").asInt())
                .isGreaterThan(coarse.path("step").asInt());
    }

    private static JsonNode firstDifference(String bits) {
        CliRun run = CliRun.of("emulate", trained, bits);
        assertThat(run.err()).isEmpty();
        return JsonMapper.shared().readTree(run.out()).path("firstDifference");
    }

    @Test
    void energy_answers_how_long_a_battery_lasts_and_where_the_chip_breaks_even() {
        CliRun energy = CliRun.of("energy", trained, "--battery-wh=0.675");

        assertThat(energy.err()).isEmpty();
        assertThat(energy.out())
                .contains("\"battery\":{\"wattHours\":0.675,\"devices\":[{\"id\":\"loihi1\"")
                .contains("\"breakEven\":[{\"baseline\":\"gpu-k4000\",\"eventsPerSynapse\":")
                .contains("\"publishedOnly\":{\"emulated\":false", "Bos and Muir 2024");
    }

    @Test
    void energy_takes_a_batch_and_a_device_that_the_user_measured() {
        JsonNode one = JsonMapper.shared().readTree(CliRun.of("energy", trained).out());
        CliRun run = CliRun.of("energy", trained, "--batch=64", "--own=My board, rev. 2,2,5,1000");
        assertThat(run.err()).isEmpty();
        JsonNode many = JsonMapper.shared().readTree(run.out());

        assertThat(nominal(many, "gpu-k4000") * 64 / nominal(one, "gpu-k4000"))
                .isCloseTo(1, within(1e-9));
        assertThat(nominal(many, "loihi1")).isEqualTo(nominal(one, "loihi1"));
        assertThat(nominal(many, "own-device")).isCloseTo(0.003, within(1e-12));
        assertThat(run.out())
                .contains("\"name\":\"My board, rev. 2\"", "A batch of 64 was not measured");
    }

    private static double nominal(JsonNode report, String device) {
        return report.path("bars")
                .valueStream()
                .filter(bar -> bar.path("id").asString().equals(device))
                .filter(bar -> bar.path("scope").asString().equals("dynamic"))
                .mapToDouble(bar -> bar.path("joulesPerInference").path("nominal").asDouble())
                .sum();
    }

    @Test
    void tradeoff_impossibleSteps_areNamedWithTheirLimits() {
        CliRun run = CliRun.of("tradeoff", trained, "--steps=8,1001");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--steps: Invalid number of steps: 1001", "Choose 1 to 1000.");
    }

    @Test
    void tradeoff_shows_what_bits_steps_and_sparsity_cost_and_save() {
        CliRun run =
                CliRun.of(
                        "tradeoff",
                        trained,
                        "--weight-bits=8,2",
                        "--steps=25,8",
                        "--pruned-percent=0,70");

        assertThat(run.err()).isEmpty();
        JsonNode points = JsonMapper.shared().readTree(run.out()).path("points");
        assertThat(points.size()).isEqualTo(8);
        JsonNode asTrained = point(points, 8, 25, 0);
        JsonNode hasty = point(points, 8, 8, 0);
        JsonNode sparse = point(points, 8, 25, 70);
        assertThat(dynamicJoules(hasty)).isLessThan(dynamicJoules(asTrained));
        assertThat(dynamicJoules(sparse)).isLessThan(dynamicJoules(asTrained));
        assertThat(hasty.path("latencySeconds").asDouble())
                .isLessThan(asTrained.path("latencySeconds").asDouble());
        assertThat(asTrained.path("comparisons").size()).isPositive();
        double best =
                points.valueStream()
                        .mapToDouble(p -> p.path("accuracy").asDouble())
                        .max()
                        .orElseThrow();
        assertThat(points.valueStream().filter(p -> p.path("onFront").asBoolean()))
                .isNotEmpty()
                .anyMatch(p -> p.path("accuracy").asDouble() == best)
                .hasSizeLessThan(8);
    }

    private static JsonNode point(JsonNode points, int bits, int steps, double pruned) {
        return points.valueStream()
                .filter(p -> p.path("weightBits").asInt() == bits)
                .filter(p -> p.path("steps").asInt() == steps)
                .filter(p -> p.path("prunedPercent").asDouble() == pruned)
                .findFirst()
                .orElseThrow();
    }

    private static double dynamicJoules(JsonNode point) {
        return point.path("dynamicJoulesPerInference").path("nominal").asDouble();
    }

    @Test
    void truenorth_maps_emulates_and_bills_the_same_file() {
        CliRun map = CliRun.of("map", trained, "--chip", "truenorth");
        CliRun emulate = CliRun.of("emulate", trained, "--chip", "truenorth");
        CliRun energy = CliRun.of("energy", trained, "--chip=truenorth");

        assertThat(map.out()).contains("\"id\":\"hidden/copies\"");
        assertThat(emulate.out()).contains("\"chip\":\"truenorth\"", "\"samples\":360");
        assertThat(energy.out()).contains("2.297 pJ per synaptic event");
        assertThat(map.exitCode() + emulate.exitCode() + energy.exitCode()).isZero();
    }

    @Test
    void recording_of_a_trained_network_uses_its_weights() {
        assertThat(CliRun.of("simulate", trained).out())
                .contains("\"completed\"")
                .isNotEqualTo(CliRun.of("simulate", network).out());
    }

    @Test
    void learning_on_the_chip_is_billed_and_marked_as_not_bit_exact() {
        CliRun emulate = CliRun.of("emulate", trained, "--learn=hidden-out");
        CliRun energy = CliRun.of("energy", trained, "--learn=hidden-out");
        CliRun trueNorth = CliRun.of("energy", trained, "--chip=truenorth", "--learn=hidden-out");

        assertThat(emulate.out())
                .contains("\"bitExact\":false", "\"id\":\"hidden-out\",\"updates\"");
        assertThat(energy.out()).contains("\"synapticUpdate\"", "not bit-exact");
        assertThat(trueNorth.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(trueNorth.err()).contains("hidden-out", "without on-chip learning");
    }

    @ParameterizedTest
    @CsvSource({
        "map, --chip=loihi7",
        "map, --chip",
        "emulate, --chip=loihi7",
        "energy, --chip=",
        "map, --weight-bits=lots",
        "map, --weight-bits=7",
        "energy, --weight-bits=99",
        "map, --chips=0",
        "energy, --chips=99999",
        "emulate, --learn=nothing",
        "energy, --dataset=spokenDigits",
        "energy, --inferences-per-second=0",
        "energy, --inferences-per-second=NaN",
        "energy, --utilization=2",
        "energy, --battery-wh=0",
        "energy, --battery-wh=NaN",
        "energy, --batch=0",
        "energy, --batch=2000",
        "energy, --own=board",
        "energy, '--own=board,5,2,100'",
        "energy, '--own=board,1,Infinity,100'",
        "energy, '--own=board,1,2d,100'",
        "energy, '--own=,1,2,100'",
        "tradeoff, --weight-bits=7",
        "tradeoff, --weight-bits=few",
        "tradeoff, --steps=0",
        "tradeoff, --steps=1001",
        "tradeoff, --pruned-percent=100",
        "tradeoff, --pruned-percent=NaN",
        "emulate, --threads=0",
        "emulate, --input=array.npy",
        "emulate, --dataset=faces",
        "train, --dataset=faces",
        "train, --epochs=0",
        "train, --epochs=1e9",
        "train, --threads=1000000",
        "train, --plan=nowhere.json"
    })
    void wrong_option_gives_a_message_and_code_2(String verb, String option) {
        Path file = verb.equals("train") ? network : trained;
        CliRun run =
                option.startsWith("--chip") || verb.equals("train")
                        ? CliRun.of(verb, file, option)
                        : CliRun.of(verb, file, "--chip=loihi1", option);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "emulate", "energy"})
    void cut_file_gives_a_message_and_code_2(String verb) throws IOException {
        String whole = Files.readString(trained);
        Path cut = Files.writeString(folder.resolve("cut.json"), whole.substring(0, 2000));

        CliRun run = CliRun.of(verb, cut, "--chip=loihi1");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("cut.json").doesNotContain("Exception");
    }

    @Test
    void drawn_network_must_be_trained_before_it_is_emulated() {
        CliRun run = CliRun.of("emulate", network, "--chip=loihi1");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("is neither trained", "spikebook train");
    }

    @Test
    void what_the_chip_lacks_or_the_trainer_cannot_train_ends_with_code_1() throws IOException {
        Path izhikevich =
                Files.writeString(
                        folder.resolve("izhikevich.json"),
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "exc", "size": 5, "model": {"type": "izhikevich"}}]}
                        """);

        CliRun map = CliRun.of("map", izhikevich, "--chip=loihi1");
        CliRun train = CliRun.of("train", izhikevich, "--dataset=digits8x8");

        assertThat(map.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(map.err()).contains("/populations/0/model");
        assertThat(train.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(train.err()).contains("izhikevich.json");
    }

    @Test
    void samples_that_do_not_suit_the_network_end_with_code_2() {
        CliRun run = CliRun.of("emulate", trained, "--chip=loihi1", "--dataset=mnist10k");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("--dataset", "mnist10k", "784", "64");
    }
}
