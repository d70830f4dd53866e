package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.check.Evidence.Answers;
import org.spikebook.lesson.check.Evidence.ChipPredictions;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

class ChecksTest {

    private static final CheckRegistry CHECKS = CheckRegistry.standard();

    @ParameterizedTest
    @CsvSource({
        "20 20 20 20 20, 10",
        "18 22 19 21 20, 10",
        "23 23 23 23 23, 7.5",
        "26 26 26 26 26, 0",
        "0 0 0 0 0, 0",
        "20 20 20 20 40, 8",
        "500 500 500 500 500, 0"
    })
    void rate_gives_points_for_every_seed_and_less_the_farther_off(String rates, double points) {
        CheckResult result = judge("populationRate", 10, evidence(rates, null, null));

        assertThat(result.points()).isEqualTo(points);
        assertThat(result.reasons())
                .allSatisfy(r -> assertThat(r.english()).contains("target 20 ±"));
    }

    @Test
    void rate_at_the_end_of_its_tolerance_is_within_it() {
        int[] steps = IntStream.range(0, 203).toArray();
        PopulationSpikes run =
                new PopulationSpikes(new SpikeRaster(steps, new int[203]), 10, 1000, 0.1);
        Map<String, Value> range = Map.of("toleranceHz", Value.of(0.3));

        CheckResult result =
                CHECKS.judge(
                        new CheckSpec("populationRate", range),
                        List.of("cell"),
                        10,
                        spikes(List.of(run)));

        assertThat(result.passed()).isTrue();
        assertThat(english(result)).doesNotContain("seeds within it");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.35, 0", "0.525, 5", "0.7, 10", "0.9, 10"})
    void irregularity_gives_points_from_half_the_wanted_cv(double cv, double points) {
        CheckResult result = judge("intervalCv", 10, spikes(List.of(irregular(cv))));

        assertThat(result.points()).isEqualTo(points);
        assertThat(english(result)).contains("had a CV of ");
    }

    @ParameterizedTest
    @CsvSource({"0.7, 10, target 0.6 to 0.8", "0.9, 5, too irregular", "1, 0, too irregular"})
    void irregularity_above_the_most_loses_points(double cv, double points, String reason) {
        Map<String, Value> band = Map.of("leastCv", Value.of(0.6), "mostCv", Value.of(0.8));
        CheckResult result =
                CHECKS.judge(
                        new CheckSpec("intervalCv", band),
                        List.of("cell"),
                        10,
                        spikes(List.of(irregular(cv))));

        assertThat(result.points()).isCloseTo(points, within(0.1));
        assertThat(english(result)).contains(reason);
    }

    @Test
    void irregularity_of_a_few_spikes_does_not_count() {
        PopulationSpikes rare = new PopulationSpikes(raster(0, 1, 1000), 1, 1000, 0.1);

        CheckResult result = judge("intervalCv", 10, spikes(List.of(irregular(0.9), rare)));

        assertThat(result.points()).isEqualTo(5);
        assertThat(english(result)).contains("too few spikes");
    }

    @ParameterizedTest
    @CsvSource({"95, 10", "90, 10", "89, 9.6", "75, 5", "60, 0", "10, 0"})
    void accuracy_gives_points_between_none_and_least(int correct, double points) {
        Answers answers = new Answers(correct, evenly(100), OptionalDouble.of(5), 0);

        assertThat(judge("testAccuracy", 10, evidence("", answers, null)).points())
                .isEqualTo(points);
    }

    @Test
    void constant_and_silent_answers_are_named() {
        Answers constant =
                new Answers(
                        10, new int[] {0, 0, 0, 100, 0, 0, 0, 0, 0, 0}, OptionalDouble.of(5), 0);
        Answers silent =
                new Answers(
                        10, new int[] {100, 0, 0, 0, 0, 0, 0, 0, 0, 0}, OptionalDouble.of(0), 0);

        assertThat(english(judge("testAccuracy", 4, evidence("", constant, null))))
                .contains("10.0 %", "It predicted 3 in 100.0 %");
        assertThat(english(judge("testAccuracy", 4, evidence("", silent, null))))
                .contains("None of its output neurons fired");
    }

    @Test
    void readouts_that_never_fire_are_not_called_silent() {
        Answers readouts = new Answers(10, new int[] {0, 0, 100}, OptionalDouble.empty(), 50);

        assertThat(english(judge("testAccuracy", 4, evidence("", readouts, null))))
                .contains("10.0 %", "It predicted 2 in 100.0 %")
                .doesNotContain("None of its output");
    }

    @ParameterizedTest
    @CsvSource({"80, 90, 10", "100, 85, 10", "150, 90, 5", "200, 90, 0", "0, 10, 0", "80, 84, 0"})
    void energy_counts_only_with_enough_accuracy(double nj, int correct, double points) {
        ChipPredictions onChip =
                new ChipPredictions(new Answers(correct, evenly(100), OptionalDouble.of(5), 0), nj);

        assertThat(judge("energyPerInference", 10, evidence("", null, onChip)).points())
                .isEqualTo(points);
    }

    @Test
    void what_cannot_be_measured_gives_no_points_and_the_reason() {
        CheckResult result = judge("testAccuracy", 4, evidence("", null, null));

        assertThat(result.points()).isZero();
        assertThat(english(result)).contains("None of its output");
    }

    @Test
    void almost_all_is_not_all() {
        CheckResult result = CheckResult.share(0.9999, 3, List.of(Measured.text("answers.silent")));

        assertThat(result.passed()).isFalse();
        assertThat(result.points()).isEqualTo(2.9);
    }

    @Test
    void wrong_specs_are_problems() {
        assertThat(CHECKS.problems(new CheckSpec("beauty", Map.of())))
                .extracting(Problem::code)
                .containsExactly("unknownCheck");
        assertThat(
                        CHECKS.problems(
                                new CheckSpec(
                                        "populationRate",
                                        Map.of(
                                                "wantedHz", Value.of(-1.0),
                                                "colour", Value.of("red")))))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("/wantedHz", "/colour");
    }

    /** Fewer steps make fewer spikes, without any sparse activity. */
    @Test
    void training_of_fewer_steps_than_wanted_is_named() {
        CheckSpec longer =
                new CheckSpec(
                        "trainedBy",
                        Map.of("method", Value.of("stdp"), "leastSteps", Value.of(101)));
        CheckResult result = CHECKS.judge(longer, List.of("train"), 10, evidence("", null, null));

        assertThat(result.points()).isZero();
        assertThat(english(result)).contains("shown for 100 steps; at least 101 are needed");
    }

    @ParameterizedTest
    @MethodSource("all")
    void check_describes_itself_and_its_parameters(Check check) {
        assertThat(check.name().english()).isNotBlank();
        assertThat(check.summary().english()).isNotBlank();
        for (ParameterInfo parameter : check.parameters()) {
            assertThat(check.meaning(parameter).english()).isNotBlank();
        }
    }

    static List<Check> all() {
        return CHECKS.checks();
    }

    private static CheckResult judge(String type, int points, Evidence evidence) {
        return CHECKS.judge(new CheckSpec(type, Map.of()), List.of("cell"), points, evidence);
    }

    private static String english(CheckResult result) {
        return String.join("\n", result.reasons().stream().map(Text::english).toList());
    }

    private static int[] evenly(int samples) {
        int[] given = new int[10];
        Arrays.fill(given, samples / 10);
        return given;
    }

    private static Evidence evidence(String rates, Answers answers, ChipPredictions onChip) {
        return evidence(
                Arrays.stream(rates.split(" "))
                        .filter(rate -> !rate.isEmpty())
                        .map(rate -> run(Integer.parseInt(rate)))
                        .toList(),
                answers,
                onChip);
    }

    private static Evidence spikes(List<PopulationSpikes> runs) {
        return evidence(runs, null, null);
    }

    private static Evidence evidence(
            List<PopulationSpikes> runs, Answers answers, ChipPredictions onChip) {
        return new FixedEvidence(runs, answers, onChip);
    }

    private static PopulationSpikes run(int rateHz) {
        int spikes = rateHz * 10;
        int[] steps = IntStream.range(0, spikes).toArray();
        return new PopulationSpikes(new SpikeRaster(steps, new int[spikes]), 10, 1000, 0.1);
    }

    /**
     * One neuron whose three intervals, m (1 - a), m and m (1 + a), have the sample standard
     * deviation m a: a CV of a.
     */
    private static PopulationSpikes irregular(double cv) {
        int mean = 10_000;
        int off = (int) Math.round(mean * cv);
        return new PopulationSpikes(raster(0, mean - off, 2 * mean - off, 3 * mean), 1, 100, 0.1);
    }

    private static SpikeRaster raster(int... steps) {
        return new SpikeRaster(steps, new int[steps.length]);
    }
}
