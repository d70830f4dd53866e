package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.spikebook.lesson.experiment.LessonFiles.document;
import static org.spikebook.lesson.experiment.LessonFiles.network;
import static org.spikebook.lesson.experiment.LessonFiles.text;
import static org.spikebook.lesson.experiment.LessonFiles.told;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.hardware.energy.Comparison;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.training.Evaluation;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Every number that a lesson's text calls measured is measured here, with the lesson's own files.
 * Training differs a little between kinds of processors, so what it found has some room.
 */
class LessonNumbersTest {

    private static final Laboratory LABORATORY = Laboratory.standard();
    private static final Lesson SILICON =
            LessonCatalog.builtIn().lesson("01-from-spike-to-silicon").orElseThrow();
    private static final Lesson CURVE =
            LessonCatalog.builtIn().lesson("02-the-f-i-curve").orElseThrow();
    private static final Pattern NOISY_ROW =
            Pattern.compile(
                    "\\| (\\d+) pA \\| (\\d+) Hz \\| (\\d+) ms \\| .* \\| (almost )?(\\d+)( Hz)?"
                            + " \\|");
    private static final Pattern CURVE_ROW =
            Pattern.compile("\\| ([\\d.]+) nA \\| ([\\d.]+)( Hz)? \\| (\\d+) Hz \\|");

    private static String silicon;
    private static TrainedNetwork withSurrogate;
    private static ChipExperimentResult onChip;

    @BeforeAll
    static void trainWithFastSigmoid() {
        silicon = told(SILICON);
        withSurrogate = train("fastSigmoid", 25, "rate");
        onChip = onChip(withSurrogate);
    }

    static List<MatchResult> noisyRows() {
        return NOISY_ROW.matcher(text(SILICON)).results().toList();
    }

    @ParameterizedTest
    @MethodSource("noisyRows")
    void rates_of_the_noisy_population_are_as_in_the_table(MatchResult row) {
        String document =
                document(SILICON, "noisy")
                        .replace("\"weightPa\": 200", "\"weightPa\": " + row.group(1))
                        .replace("\"rateHz\": 400", "\"rateHz\": " + row.group(2))
                        .replace("\"tauMemMs\": 20", "\"tauMemMs\": " + row.group(3));

        double stated = Double.parseDouble(row.group(5));

        assertThat(rateHz(document, "raster", 0.1)).isCloseTo(stated, within(0.7 + 0.02 * stated));
    }

    @Test
    void all_rows_of_the_tables_were_found() {
        assertThat(noisyRows()).hasSize(5);
        assertThat(curveRows()).hasSize(4);
    }

    static List<MatchResult> curveRows() {
        return CURVE_ROW.matcher(text(CURVE)).results().toList();
    }

    @ParameterizedTest
    @MethodSource("curveRows")
    void rates_of_one_neuron_are_as_in_the_table_and_near_the_formula(MatchResult row) {
        double currentNa = Double.parseDouble(row.group(1));
        double measured = rateHz(withCurrent(currentNa), "spikes", 0.1);

        assertThat(measured).isEqualTo(Double.parseDouble(row.group(4)));
        assertThat(Double.parseDouble(row.group(2))).isCloseTo(formulaHz(currentNa), within(0.05));
    }

    @Test
    void long_steps_lose_spikes_as_the_text_says() {
        assertThat(text(CURVE)).contains("instead of\n188 spikes you count 166");
        assertThat(rateHz(withCurrent(5), "spikes", 1)).isEqualTo(166);
    }

    @Test
    void accuracies_are_as_the_text_says() {
        assertThat(silicon).contains("about **80 %**", "about **96 %**");
        assertThat(100 * train("none", 25, "rate").provenance().testAccuracy())
                .isCloseTo(80, within(4.0));
        assertThat(100 * withSurrogate.provenance().testAccuracy()).isCloseTo(96, within(1.5));
        assertThat(onChip.chip().accuracy()).isCloseTo(onChip.software().accuracy(), within(0.02));
    }

    @Test
    void counts_and_energies_of_a_digit_are_as_the_text_says() {
        double dynamic = joules(onChip, EnergyBar.Scope.DYNAMIC);

        assertThat(silicon).contains("about 490 input spikes and 440 hidden spikes", "some 53,000");
        assertThat(onChip.software().inputSpikesPerSample()).isCloseTo(490, within(5.0));
        assertThat(onChip.software().spikesPerSample().get("hidden")).isCloseTo(440, within(40.0));
        assertThat(onChip.energy().metrics().effectiveAccumulates())
                .isCloseTo(53_000, within(1500.0));
        assertThat(onChip.energy().macs()).isEqualTo(7400);
        assertThat(silicon).contains("about 1.5 µJ", "about 1,040 µJ", "700 times");
        assertThat(dynamic * 1e6).isCloseTo(1.5, within(0.05));
        assertThat((joules(onChip, EnergyBar.Scope.TOTAL) - dynamic) * 1e6)
                .isCloseTo(1040, within(5.0));
        assertThat((joules(onChip, EnergyBar.Scope.TOTAL) - dynamic) / dynamic)
                .isCloseTo(700, within(25.0));
    }

    /** The tour and the lesson on energy state what is measured here, with the same files. */
    @ParameterizedTest
    @ValueSource(strings = {"tour", "energy"})
    void lesson_hasTheClassifierThatIsMeasuredHere(String slug) {
        Lesson lesson = LessonCatalog.builtIn().lesson(slug).orElseThrow();

        assertThat(document(lesson, "digits")).isEqualTo(document(SILICON, "digits"));
        assertThat(planOf(lesson))
                .isEqualTo(planOf(SILICON).replace("\"none\"", "\"fastSigmoid\""));
    }

    @Test
    void tour_statesTheSameNumbers() {
        Lesson tour = LessonCatalog.builtIn().lesson("tour").orElseThrow();

        assertThat(text(tour)).contains("1.5 µJ", "1,040 µJ", "700 times", "at most");
        assertThat(onChip.chip().accuracy()).isGreaterThan(onChip.software().accuracy() - 0.02);
    }

    /** Ratios of different kinds are not stated; only the lesson on energy asks about them. */
    @Test
    void comparisons_are_as_the_text_says() {
        assertThat(silicon)
                .contains("1.4 times as much", "Its bar is far shorter than that of the chip")
                .doesNotContain("hundreds of times");
        assertThat(ratio(onChip, "gpu-k4000", EnergyBar.Scope.DYNAMIC)).isBetween(200.0, 1000.0);
        assertThat(ratio(onChip, "cpu-e5-2630", EnergyBar.Scope.DYNAMIC)).isBetween(150.0, 1000.0);
        assertThat(1 / ratio(onChip, "arithmetic-45nm", EnergyBar.Scope.ARITHMETIC))
                .isCloseTo(1.4, within(0.1));
        assertThat(1 / ratio(onChip, "gpu-a100", EnergyBar.Scope.DYNAMIC))
                .isCloseTo(80, within(5.0));
    }

    @Test
    void fewer_steps_and_fewer_spikes_save_what_the_text_says() {
        ChipExperimentResult fifteen = onChip(train("fastSigmoid", 15, "rate"));
        ChipExperimentResult latency = onChip(train("fastSigmoid", 25, "latency"));

        assertThat(silicon).contains("less than a fifth", "it takes a little less");
        assertThat(SILICON.instructorNotes(Locale.ENGLISH).orElseThrow()).contains("about 0.9 µJ");
        assertThat(joules(fifteen, EnergyBar.Scope.DYNAMIC) * 1e6).isCloseTo(0.9, within(0.05));
        assertThat(100 * fifteen.chip().accuracy()).isCloseTo(95, within(2.5));
        assertThat(ratio(fifteen, "arithmetic-45nm", EnergyBar.Scope.ARITHMETIC))
                .isBetween(1.0, 1.3);
        assertThat(
                        joules(onChip, EnergyBar.Scope.DYNAMIC)
                                / joules(latency, EnergyBar.Scope.DYNAMIC))
                .isGreaterThan(5);
    }

    private static double rateHz(String document, String recorder, double dtMs) {
        NetworkModel network = network(document);
        RunSettings run = network.run();
        Recording recording =
                LABORATORY.simulate(
                        network.withRun(run.withDtMs(dtMs)), WeightSet.EMPTY, RunControl.NONE);
        int neurons = network.populations().getFirst().size();
        return recording.spikes().get(recorder).spikeCount()
                * 1000.0
                / (recording.durationMs() * neurons);
    }

    private static double formulaHz(double currentNa) {
        double lift = 10 * currentNa - 70;
        return lift <= -50 ? 0 : 1000 / (2 + 8 * Math.log((lift + 65) / (lift + 50)));
    }

    private static String withCurrent(double nanoamperes) {
        return document(CURVE, "neuron")
                .replace("\"amplitudePa\": 1900", "\"amplitudePa\": " + 1000 * nanoamperes);
    }

    private static TrainedNetwork train(String surrogate, int steps, String encoder) {
        TrainingPlan plan =
                plan(
                        planOf(SILICON)
                                .replace("\"none\"", "\"" + surrogate + "\"")
                                .replace("\"steps\": 25", "\"steps\": " + steps)
                                .replace(
                                        "{ \"type\": \"rate\", \"maxRateHz\": 1000 }",
                                        "{ \"type\": \"" + encoder + "\" }"));
        NetworkModel network =
                network(
                        document(SILICON, "digits")
                                .replace(
                                        "\"encoder\": \"rate\"",
                                        "\"encoder\": \"" + encoder + "\""));
        return Trainings.train(network, plan);
    }

    private static ChipExperimentResult onChip(TrainedNetwork trained) {
        ChipExperimentOutcome outcome =
                ChipExperiment.on(LABORATORY.chips().find("loihi1").orElseThrow(), 100, 2)
                        .run(
                                trained,
                                Evaluation.source(trained, dataset()).part(Split.TEST),
                                trained.plan().seed(),
                                RunControl.NONE);
        return ((ChipExperimentOutcome.Done) outcome).result();
    }

    private static double joules(ChipExperimentResult result, EnergyBar.Scope scope) {
        return result.energy().chip(scope).joules().nominal();
    }

    private static double ratio(
            ChipExperimentResult result, String baseline, EnergyBar.Scope scope) {
        return result.energy().comparisons().stream()
                .filter(c -> c.baselineId().equals(baseline) && c.scope() == scope)
                .mapToDouble(Comparison::ratio)
                .findFirst()
                .orElseThrow();
    }

    private static String planOf(Lesson lesson) {
        return lesson.newNotebook(Locale.ENGLISH)
                .cell("train", TrainingCell.class)
                .orElseThrow()
                .plan();
    }

    private static Dataset dataset() {
        return LABORATORY.datasets().dataset("digits8x8").orElseThrow();
    }

    private static TrainingPlan plan(String document) {
        return LABORATORY.plans().read(document).orThrow("the file");
    }
}
