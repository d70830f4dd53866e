package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.spikebook.lesson.check.JudgedSpikes.TOGETHER;
import static org.spikebook.lesson.check.JudgedSpikes.english;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.CheckSpec.Hiding;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Map;

/** Checks that students are not told of. */
class HiddenChecksTest {

    private static final CheckRegistry CHECKS = CheckRegistry.standard();

    @Test
    void hidden_until_graded_counts_and_is_explained_as_any_other() {
        CheckSpec open = CheckSpec.of("all", met(), notMet());
        CheckSpec hidden = CheckSpec.of("all", met(), notMet().hidden(Hiding.UNTIL_GRADED));

        assertThat(TOGETHER.judge(hidden)).isEqualTo(TOGETHER.judge(open));
        assertThat(TOGETHER.judge(hidden).points()).isEqualTo(5);
    }

    @Test
    void hidden_for_good_counts_and_only_says_whether_it_is_met() {
        CheckResult failed =
                TOGETHER.judge(CheckSpec.of("all", met(), notMet().hidden(Hiding.ALWAYS)));
        CheckResult passed = TOGETHER.judge(CheckSpec.of("all", met().hidden(Hiding.ALWAYS)));

        assertThat(failed.points()).isEqualTo(5);
        assertThat(english(failed))
                .contains("Criterion 2 of 2 is not met: a hidden check.")
                .endsWith("The hidden check is not met. What it measures stays hidden.");
        assertThat(passed.passed()).isTrue();
        assertThat(english(passed))
                .doesNotContain(CHECKS.find("spikeCount").orElseThrow().name().english());
    }

    @Test
    void whole_check_that_is_hidden_for_good_says_one_line() {
        CheckResult result = TOGETHER.judge(notMet().hidden(Hiding.ALWAYS));

        assertThat(result.points()).isZero();
        assertThat(result.reasons()).containsExactly(Measured.text("hidden.notMet"));
    }

    @Test
    void hidden_for_good_gives_no_part_of_its_points_since_that_tells_how_near() {
        CheckSpec half = CheckSpec.of("all", met(), notMet());

        assertThat(TOGETHER.judge(half).points()).isEqualTo(5);
        assertThat(TOGETHER.judge(half.hidden(Hiding.UNTIL_GRADED)).points()).isEqualTo(5);
        assertThat(TOGETHER.judge(half.hidden(Hiding.ALWAYS)).points()).isZero();
    }

    @Test
    void hidden_check_that_is_not_met_is_among_what_lost_points() {
        CheckResult result =
                TOGETHER.judge(CheckSpec.of("all", met(), notMet().hidden(Hiding.ALWAYS)));

        assertThat(LossReasons.of(result.reasons()))
                .extracting(reason -> reason.key())
                .containsExactly("criterion.notMet", "hidden.notMet");
        assertThat(LossReasons.of(List.of(Measured.text("hidden.later")))).isEmpty();
    }

    @Test
    void only_whole_checks_and_those_of_all_can_be_hidden_and_no_rubric() {
        CheckSpec hidden = met().hidden(Hiding.ALWAYS);
        CheckSpec condition =
                new CheckSpec(
                        "condition",
                        Map.of(),
                        "",
                        Map.of("/run/dtMs", 0.1),
                        List.of(hidden),
                        false);

        assertThat(CHECKS.problems(hidden)).isEmpty();
        assertThat(CHECKS.problems(CheckSpec.of("all", hidden, CheckSpec.of("all", hidden))))
                .isEmpty();
        assertThat(
                        CHECKS.problems(
                                CheckSpec.of(
                                        "all",
                                        CheckSpec.of("any", met(), hidden),
                                        condition,
                                        rubric().hidden(Hiding.UNTIL_GRADED))))
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("/of/0/of/1/hide", "hiddenWithin"),
                        tuple("/of/1/of/0/hide", "hiddenWithin"),
                        tuple("/of/2/hide", "hiddenRubric"));
    }

    /** Of {@code none: [all: [A, B]]} without B, what is left can fail where the whole passes. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "any"})
    void part_of_all_cannot_be_hidden_where_all_is_part_of_another(String type) {
        CheckSpec all = CheckSpec.of("all", met(), notMet().hidden(Hiding.ALWAYS));
        CheckSpec within = CheckSpec.of("all", met(), CheckSpec.of(type, all));

        assertThat(CHECKS.problems(within))
                .extracting(Problem::path, Problem::message)
                .containsExactly(
                        tuple(
                                "/of/1/of/0/of/1/hide",
                                "A check within '" + type + "' cannot be hidden by itself"));
        assertThat(CHECKS.problems(CheckSpec.of("all", met(), CheckSpec.of("all", all)))).isEmpty();
    }

    /** Its criteria are read from the result, which a hidden check replaces. */
    @ParameterizedTest
    @EnumSource(names = {"UNTIL_GRADED", "ALWAYS"})
    void rubric_is_refused_at_any_depth_below_a_hidden_check(Hiding hiding) {
        CheckSpec direct = CheckSpec.of("all", met(), rubric()).hidden(hiding);
        CheckSpec deep =
                CheckSpec.of(
                        "all",
                        rubric(),
                        CheckSpec.of("all", met(), CheckSpec.of("any", rubric())).hidden(hiding));

        assertThat(CHECKS.problems(direct))
                .extracting(Problem::path, Problem::code)
                .containsExactly(tuple("/of/1", "hiddenRubric"));
        assertThat(CHECKS.problems(deep))
                .extracting(Problem::path, Problem::code)
                .containsExactly(tuple("/of/1/of/1/of/0", "hiddenRubric"));
        assertThat(CHECKS.problems(CheckSpec.of("all", rubric(), met().hidden(hiding)))).isEmpty();
    }

    private static CheckSpec rubric() {
        return new CheckSpec("rubric", Map.of("criteria", Value.of("2 Names a baseline")));
    }

    private static CheckSpec met() {
        return new CheckSpec("spikeCount", Map.of("leastSpikes", Value.of(1)));
    }

    private static CheckSpec notMet() {
        return new CheckSpec("spikeCount", Map.of("mostSpikes", Value.of(1)));
    }
}
