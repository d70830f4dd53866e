package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.check.JudgedSpikes.TOGETHER;
import static org.spikebook.lesson.check.JudgedSpikes.english;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Map;

/** Checks made of others. */
class CombinedChecksTest {

    private static final CheckRegistry CHECKS = CheckRegistry.standard();

    @Test
    void all_gives_the_mean_and_says_which_is_met() {
        CheckResult result = TOGETHER.judge(CheckSpec.of("all", met(), notMet(), notMet()));

        assertThat(result.points()).isEqualTo(3.3);
        assertThat(english(result))
                .contains("Criterion 1 of 3 is met", "Criterion 2 of 3 is not met")
                .contains("is met: " + name(met()) + ".", "is not met: " + name(notMet()) + ".");
        assertThat(TOGETHER.judge(CheckSpec.of("all", met(), met())).passed()).isTrue();
    }

    @Test
    void criterion_under_a_condition_has_the_name_of_its_check() {
        CheckSpec condition =
                new CheckSpec(
                        "condition", Map.of(), "", Map.of("/run/dtMs", 0.1), List.of(met()), false);

        CheckResult result = TOGETHER.judge(CheckSpec.of("all", condition, notMet()));

        assertThat(english(result)).contains("Criterion 1 of 2", ": " + name(met()) + ".");
    }

    @Test
    void limit_earns_nothing_and_takes_all_points_where_it_is_not_met() {
        CheckSpec kept = limit(200);
        CheckSpec broken = limit(100);

        assertThat(TOGETHER.judge(CheckSpec.of("all", kept, notMet())).points()).isZero();
        assertThat(TOGETHER.judge(CheckSpec.of("all", kept, met(), notMet())).points())
                .isEqualTo(5);
        assertThat(TOGETHER.judge(CheckSpec.of("all", broken, met())).points()).isZero();
        assertThat(TOGETHER.judge(CheckSpec.of("all", kept, met())).passed()).isTrue();
    }

    @Test
    void any_gives_the_best_and_none_everything_or_nothing() {
        assertThat(TOGETHER.judge(CheckSpec.of("any", notMet(), met())).passed()).isTrue();
        assertThat(TOGETHER.judge(CheckSpec.of("any", notMet(), notMet())).points()).isZero();
        assertThat(TOGETHER.judge(CheckSpec.of("none", notMet(), notMet())).passed()).isTrue();
        CheckResult result = TOGETHER.judge(CheckSpec.of("none", notMet(), met()));
        assertThat(result.points()).isZero();
        assertThat(english(result)).contains("must not be the case").contains("as requested");
    }

    @Test
    void checks_nest() {
        CheckSpec inner = CheckSpec.of("any", notMet(), met());

        assertThat(TOGETHER.judge(CheckSpec.of("all", inner, met())).passed()).isTrue();
    }

    @Test
    void combination_within_another_lists_only_what_is_not_met() {
        CheckSpec failing = CheckSpec.of("all", met(), notMet());
        CheckSpec passing = CheckSpec.of("all", met(), met());

        assertThat(english(TOGETHER.judge(CheckSpec.of("all", failing, passing))))
                .contains("Criterion 1 of 2 is not met", "Criterion 2 of 2 is not met")
                .contains("Criterion 2 of 2 is met")
                .doesNotContain("Criterion 1 of 2 is met");
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

    private static String name(CheckSpec spec) {
        return CHECKS.find(spec.type()).orElseThrow().name().english();
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
}
