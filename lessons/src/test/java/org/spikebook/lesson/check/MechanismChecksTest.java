package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.check.Evidence.Answers;
import org.spikebook.lesson.check.Evidence.ChipPredictions;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Checks of spikes whose statistics are known beforehand, and checks made of others. */
class MechanismChecksTest {

    private static final CheckRegistry CHECKS = CheckRegistry.standard();
    private static final int NEURONS = 50;
    private static final int STEPS = 20_000;
    private static final double DT_MS = 0.1;

    private static final PopulationSpikes POISSON = drawn(t -> 20);
    private static final PopulationSpikes RHYTHM =
            drawn(t -> 20 * (1 + Math.sin(2 * Math.PI * 40 * t / 1000)));
    private static final PopulationSpikes TOGETHER = together(500);
    private static final PopulationSpikes SILENT =
            new PopulationSpikes(new SpikeRaster(new int[0], new int[0]), NEURONS, 2000, DT_MS);

    @ParameterizedTest
    @CsvSource({"leastSpikes, 2000, 10", "leastSpikes, 2001, 0", "mostSpikes, 1999, 0"})
    void spikes_are_counted(String parameter, double value, double points) {
        CheckResult result = judge("spikeCount", Map.of(parameter, Value.of(value)), TOGETHER);

        assertThat(result.points()).isEqualTo(points);
        assertThat(english(result)).contains("fired 2000 spikes");
    }

    @Test
    void spikes_before_a_time_do_not_count() {
        CheckResult result = judge("spikeCount", Map.of("fromMs", Value.of(1000.0)), TOGETHER);

        assertThat(english(result)).contains("fired 1000 spikes");
    }

    @Test
    void fano_factor_is_about_1_of_a_poisson_process_and_0_of_a_clock() {
        Map<String, Value> poisson = Map.of("leastFano", Value.of(0.9), "mostFano", Value.of(1.1));

        assertThat(judge("fanoFactor", poisson, POISSON).passed()).isTrue();
        assertThat(english(judge("fanoFactor", poisson, TOGETHER))).contains("of 0, too regular");
    }

    @Test
    void synchrony_is_1_of_neurons_that_fire_together_and_1_by_n_of_independent_ones() {
        Map<String, Value> low = Map.of("most", Value.of(1.3 / NEURONS));
        Map<String, Value> high = Map.of("least", Value.of(0.99));

        assertThat(judge("synchrony", low, POISSON).passed()).isTrue();
        assertThat(judge("synchrony", high, TOGETHER).passed()).isTrue();
        assertThat(english(judge("synchrony", low, TOGETHER))).contains("fire together");
        assertThat(english(judge("synchrony", high, POISSON))).contains("target at least 0.99");
    }

    @Test
    void peak_is_found_in_its_band_only() {
        Map<String, Value> gamma = Map.of("fromHz", Value.of(30.0), "toHz", Value.of(50.0));
        Map<String, Value> theta = Map.of("fromHz", Value.of(4.0), "toHz", Value.of(12.0));

        assertThat(judge("spectralPeak", gamma, RHYTHM).passed()).isTrue();
        assertThat(judge("spectralPeak", theta, RHYTHM).passed()).isFalse();
        assertThat(english(judge("spectralPeak", gamma, POISSON))).contains("has no peak");
    }

    @Test
    void unwanted_peak_is_named_and_a_silent_population_has_no_merit() {
        Map<String, Value> none =
                Map.of(
                        "fromHz", Value.of(30.0),
                        "toHz", Value.of(50.0),
                        "wanted", Value.of(false));

        assertThat(judge("spectralPeak", none, POISSON).passed()).isTrue();
        assertThat(english(judge("spectralPeak", none, RHYTHM))).contains("oscillates at ");
        assertThat(judge("spectralPeak", none, SILENT).points()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "fanoFactor, mostFano, 1",
        "synchrony, most, 1",
    })
    void rate_below_the_least_counts_for_nothing(String type, String most, double value) {
        Map<String, Value> wanted = Map.of(most, Value.of(value), "leastHz", Value.of(5.0));

        assertThat(judge(type, wanted, SILENT).points()).isZero();
        assertThat(english(judge(type, wanted, SILENT))).contains("at least 5 Hz");
    }

    @ParameterizedTest
    @CsvSource({
        "false, absolute, -52, -50, true, was -51.0 mV",
        "false, absolute, -50, 0, false, target at least -50.0 mV",
        "false, threshold, -1000, -3, false, target at most -53.0 mV",
        "true, threshold, -1000, -3, false, is -44.0 mV",
    })
    void mean_potential_is_compared_with_the_range(
            boolean free, String to, double least, double most, boolean passes, String says) {
        CheckResult result =
                judge(
                        "meanPotential",
                        Map.of(
                                "withoutThreshold", Value.of(free),
                                "relativeTo", Value.of(to),
                                "leastMv", Value.of(least),
                                "mostMv", Value.of(most)),
                        POISSON);

        assertThat(result.passed()).isEqualTo(passes);
        assertThat(english(result)).contains(says);
    }

    @Test
    void largest_weight_is_named_with_its_projection() {
        CheckResult result = judge("weightRange", Map.of("most", Value.of(100.0)), POISSON);

        assertThat(result.points()).isZero();
        assertThat(english(result))
                .contains("largest weight", "120 pA", "projection 'noise-exc'", "at most 100 pA");
    }

    @ParameterizedTest
    @CsvSource({
        "0.06, 1, true, 'was 0.08 nS at the end of the run, as requested'",
        "0.1, 1, false, 'target at least 0.1 nS (0 of 2 seeds)'",
        "0, 0.05, false, 'target at most 0.05 nS (0 of 2 seeds)'",
        "0.08, 1, false, 'only 1 of 2 seeds'",
    })
    void learned_weight_is_compared_with_the_range(
            double least, double most, boolean passes, String says) {
        CheckResult result =
                judge(
                        "learnedWeight",
                        Map.of("least", Value.of(least), "most", Value.of(most)),
                        POISSON);

        assertThat(result.passed()).isEqualTo(passes);
        assertThat(english(result)).contains(says);
    }

    @ParameterizedTest
    @CsvSource({
        "stdp, 100, true, as requested",
        "surrogate, 100, false, requires 'Surrogate gradient'",
        "stdp, 99, false, at most 99",
    })
    void method_and_steps_of_a_training_are_compared(
            String method, int mostSteps, boolean passes, String says) {
        CheckResult result =
                judge(
                        "trainedBy",
                        Map.of("method", Value.of(method), "mostSteps", Value.of(mostSteps)),
                        POISSON);

        assertThat(result.passed()).isEqualTo(passes);
        assertThat(english(result)).contains(says);
    }

    @ParameterizedTest
    @CsvSource({"90, 80, 10", "90, 150, 5", "90, 200, 0", "80, 0, 0"})
    void sparse_activity_counts_only_with_accuracy(int correct, double hidden, double points) {
        Answers answers = new Answers(correct, new int[] {50, 50}, 5, hidden);

        CheckResult result =
                CHECKS.judge(
                        new CheckSpec("hiddenSpikes", Map.of()),
                        List.of("train"),
                        10,
                        new FixedEvidence(List.of(), answers, null));

        assertThat(result.points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "hidden, any, 1, 2, false, true",
        "hidden, neurons, 2, 2, false, true",
        "hidden, fanInLists, 2, 2, false, false",
        "hidden, any, 1, 1, false, false",
        "hidden, any, 3, 9, false, false",
        "hidden, any, 1, 2, true, false",
        "huge, fanInLists, 1, 1, true, true",
        "huge, neurons, 1, 1, true, false",
        "huge, any, 1, 9, false, false"
    })
    void chip_resources_need_the_cores_and_the_resource_that_are_wanted(
            String population, String resource, int least, int most, boolean refused, boolean met) {
        CheckResult result =
                judge(
                        "chipResources",
                        Map.of(
                                "population", Value.of(population),
                                "resource", Value.of(resource),
                                "leastCores", Value.of(least),
                                "mostCores", Value.of(most),
                                "refused", Value.of(refused)),
                        POISSON);

        assertThat(result.passed()).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"90, 10", "75, 5", "60, 0"})
    void accuracy_on_the_chip_is_judged_in_proportion(int correct, double points) {
        Answers answers = new Answers(correct, new int[] {50, 50}, 5, 100);

        CheckResult result =
                CHECKS.judge(
                        new CheckSpec("chipAccuracy", Map.of("weightBits", Value.of(3))),
                        List.of("train"),
                        10,
                        new FixedEvidence(List.of(), null, new ChipPredictions(answers, 5)));

        assertThat(result.points()).isEqualTo(points);
        assertThat(english(result)).contains("weights of 3 bits", "target 90 %");
    }

    @ParameterizedTest
    @CsvSource({"200, 50, 10", "200, 100, 0", "100, 100, 5"})
    void balanced_episodes_are_counted(int leastSteps, double leastPercent, double points) {
        CheckResult result =
                judge(
                        "balances",
                        Map.of(
                                "leastSteps", Value.of(leastSteps),
                                "leastPercent", Value.of(leastPercent)),
                        POISSON);

        assertThat(result.points()).isEqualTo(points);
        assertThat(english(result)).contains("of 4 hidden episodes", "for 242.3 steps on average");
    }

    @ParameterizedTest
    @CsvSource({"200, 50, 10", "200, 100, 0", "100, 100, 5"})
    void episodes_with_the_hand_on_the_target_are_counted(
            int leastSteps, double leastPercent, double points) {
        CheckResult result =
                judge(
                        "reaches",
                        Map.of(
                                "leastSteps", Value.of(leastSteps),
                                "leastPercent", Value.of(leastPercent),
                                "foreKg", Value.of(1.5)),
                        POISSON);

        assertThat(result.points()).isEqualTo(points);
        assertThat(english(result))
                .contains("of 4 hidden episodes", "Mass of the forearm 1.5 kg, gravity 0 m/s²");
    }

    @Test
    void wrong_answer_to_a_question_gives_no_points() {
        CheckResult result = judge("answer", Map.of(), POISSON);

        assertThat(result.points()).isZero();
        assertThat(english(result)).contains("'Which one?' is not right");
    }

    @Test
    void all_gives_the_mean_and_says_which_is_met() {
        CheckResult result = judge(CheckSpec.of("all", met(), notMet(), notMet()), TOGETHER);

        assertThat(result.points()).isEqualTo(3.3);
        assertThat(english(result))
                .contains("Criterion 1 of 3 is met", "Criterion 2 of 3 is not met")
                .contains("is met: " + name(met()) + ".", "is not met: " + name(notMet()) + ".");
        assertThat(judge(CheckSpec.of("all", met(), met()), TOGETHER).passed()).isTrue();
    }

    @Test
    void criterion_under_a_condition_has_the_name_of_its_check() {
        CheckSpec condition =
                new CheckSpec(
                        "condition", Map.of(), "", Map.of("/run/dtMs", 0.1), List.of(met()), false);

        CheckResult result = judge(CheckSpec.of("all", condition, notMet()), TOGETHER);

        assertThat(english(result)).contains("Criterion 1 of 2", ": " + name(met()) + ".");
    }

    private static String name(CheckSpec spec) {
        return CheckRegistry.standard().find(spec.type()).orElseThrow().name().english();
    }

    @Test
    void limit_earns_nothing_and_takes_all_points_where_it_is_not_met() {
        CheckSpec kept = limit(200);
        CheckSpec broken = limit(100);

        assertThat(judge(CheckSpec.of("all", kept, notMet()), TOGETHER).points()).isZero();
        assertThat(judge(CheckSpec.of("all", kept, met(), notMet()), TOGETHER).points())
                .isEqualTo(5);
        assertThat(judge(CheckSpec.of("all", broken, met()), TOGETHER).points()).isZero();
        assertThat(judge(CheckSpec.of("all", kept, met()), TOGETHER).passed()).isTrue();
    }

    @Test
    void any_gives_the_best_and_none_everything_or_nothing() {
        assertThat(judge(CheckSpec.of("any", notMet(), met()), TOGETHER).passed()).isTrue();
        assertThat(judge(CheckSpec.of("any", notMet(), notMet()), TOGETHER).points()).isZero();
        assertThat(judge(CheckSpec.of("none", notMet(), notMet()), TOGETHER).passed()).isTrue();
        CheckResult result = judge(CheckSpec.of("none", notMet(), met()), TOGETHER);
        assertThat(result.points()).isZero();
        assertThat(english(result)).contains("must not be the case").contains("as requested");
    }

    @Test
    void checks_nest() {
        CheckSpec inner = CheckSpec.of("any", notMet(), met());

        assertThat(judge(CheckSpec.of("all", inner, met()), TOGETHER).passed()).isTrue();
    }

    @Test
    void mistakes_in_nested_checks_have_their_place() {
        CheckSpec wrong =
                CheckSpec.of(
                        "all",
                        CheckSpec.of("any"),
                        CheckSpec.of("synchrony", met()),
                        new CheckSpec("condition", Map.of(), "", Map.of(), List.of(met()), false),
                        new CheckSpec(
                                "all", Map.of(), "", Map.of("/a", 1.0), List.of(met()), false),
                        new CheckSpec("fanoFactor", Map.of("leastFano", Value.of(-1.0))));

        assertThat(CHECKS.problems(wrong))
                .extracting(p -> p.path() + " " + p.code())
                .containsExactly(
                        "/of/0/of noInner",
                        "/of/1/of notComposite",
                        "/of/2 noCondition",
                        "/of/3/set setsNothing",
                        "/of/4/leastFano outOfRange");
        assertThat(CHECKS.problems(wrong))
                .extracting(Problem::hint)
                .allSatisfy(hint -> assertThat(hint).isNotBlank());
    }

    private static CheckSpec limit(double most) {
        return new CheckSpec(
                "weightRange", Map.of("most", Value.of(most)), "", Map.of(), List.of(), true);
    }

    private static CheckSpec met() {
        return new CheckSpec("spikeCount", Map.of("leastSpikes", Value.of(1)));
    }

    private static CheckSpec notMet() {
        return new CheckSpec("spikeCount", Map.of("mostSpikes", Value.of(1)));
    }

    private static CheckResult judge(String type, Map<String, Value> values, PopulationSpikes run) {
        return judge(new CheckSpec(type, values), run);
    }

    private static CheckResult judge(CheckSpec spec, PopulationSpikes run) {
        return CHECKS.judge(spec, List.of("net"), 10, new FixedEvidence(List.of(run), null, null));
    }

    private static String english(CheckResult result) {
        return result.reasons().stream().map(Text::english).collect(Collectors.joining("\n"));
    }

    /** Every neuron fires in each of these steps. */
    private static PopulationSpikes together(int everySteps) {
        int count = STEPS / everySteps * NEURONS;
        int[] steps = IntStream.range(0, count).map(k -> k / NEURONS * everySteps + 7).toArray();
        int[] neurons = IntStream.range(0, count).map(k -> k % NEURONS).toArray();
        return new PopulationSpikes(new SpikeRaster(steps, neurons), NEURONS, 2000, DT_MS);
    }

    /** Independent Poisson neurons, with the same rate in Hz over the time in ms. */
    private static PopulationSpikes drawn(DoubleUnaryOperator rateHz) {
        Random random = new Random(3);
        IntStream.Builder steps = IntStream.builder();
        IntStream.Builder neurons = IntStream.builder();
        for (int step = 0; step < STEPS; step++) {
            double chance = rateHz.applyAsDouble(step * DT_MS) * DT_MS / 1000;
            for (int neuron = 0; neuron < NEURONS; neuron++) {
                if (random.nextDouble() < chance) {
                    steps.add(step);
                    neurons.add(neuron);
                }
            }
        }
        return new PopulationSpikes(
                new SpikeRaster(steps.build().toArray(), neurons.build().toArray()),
                NEURONS,
                2000,
                DT_MS);
    }
}
