package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.spikebook.lesson.check.JudgedSpikes.TOGETHER;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.CheckSpec.Hiding;
import org.spikebook.simulator.parameter.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What explains the results of checks made of others, for ten points. */
class ReasonTreeTest {

    @Test
    void criteria_within_criteria_stand_beneath_them_with_their_part_of_the_points() {
        CheckSpec any = CheckSpec.of("any", notMet(), met());
        CheckSpec none = CheckSpec.of("none", notMet(), met());

        assertThat(shown(TOGETHER.judge(CheckSpec.of("all", any, none))))
                .containsExactly(
                        "all.name 5.00 of 10.00",
                        "  criterion.met 5.00 of 5.00",
                        "    criterion.notMet 0.00 of 5.00",
                        "      spikeCount.above.run",
                        "    criterion.met 5.00 of 5.00",
                        "      spikeCount.within.run",
                        "  criterion.notMet 0.00 of 5.00",
                        "    none.notMet",
                        "      spikeCount.within.run",
                        "    none.met",
                        "      spikeCount.above.run");
    }

    @Test
    void criteria_that_are_met_stand_in_the_tree_and_not_in_the_list() {
        CheckSpec passing = CheckSpec.of("all", met(), met());

        CheckResult result = TOGETHER.judge(CheckSpec.of("all", passing, notMet()));

        assertThat(result.reasons())
                .extracting(reason -> reason.key())
                .containsExactly("criterion.met", "criterion.notMet", "spikeCount.above.run");
        assertThat(shown(result))
                .containsExactly(
                        "all.name 5.00 of 10.00",
                        "  criterion.met 5.00 of 5.00",
                        "    criterion.met 2.50 of 2.50",
                        "      spikeCount.within.run",
                        "    criterion.met 2.50 of 2.50",
                        "      spikeCount.within.run",
                        "  criterion.notMet 0.00 of 5.00",
                        "    spikeCount.above.run");
    }

    @Test
    void criterion_under_a_condition_stands_beneath_it() {
        CheckSpec condition =
                new CheckSpec(
                        "condition",
                        Map.of(),
                        "",
                        Map.of("/run/dtMs", 0.1),
                        List.of(CheckSpec.of("all", met(), notMet())),
                        false);

        assertThat(shown(TOGETHER.judge(condition)))
                .containsExactly(
                        "condition.set",
                        "  criterion.met 5.00 of 5.00",
                        "    spikeCount.within.run",
                        "  criterion.notMet 0.00 of 5.00",
                        "    spikeCount.above.run");
    }

    @Test
    void limit_that_is_not_met_says_what_it_does_and_the_others_have_no_points() {
        assertThat(shown(TOGETHER.judge(CheckSpec.of("all", limit(200), met()))))
                .containsExactly(
                        "all.name 10.00 of 10.00",
                        "  criterion.met",
                        "    weight.within",
                        "  criterion.met 10.00 of 10.00",
                        "    spikeCount.within.run");
        assertThat(shown(TOGETHER.judge(CheckSpec.of("all", limit(100), met()))))
                .containsExactly(
                        "all.name 0.00 of 10.00",
                        "  criterion.notMet",
                        "    criterion.limit",
                        "    weight.tooLarge",
                        "  criterion.met",
                        "    spikeCount.within.run");
    }

    @Test
    void hidden_check_within_a_group_says_whether_it_is_met_and_nothing_else() {
        CheckSpec hidden = CheckSpec.of("all", met(), notMet()).hidden(Hiding.ALWAYS);
        CheckSpec group = CheckSpec.of("all", met(), hidden);

        CheckResult result = TOGETHER.judge(CheckSpec.of("all", group));

        assertThat(shown(result))
                .containsExactly(
                        "all.name 5.00 of 10.00",
                        "  criterion.notMet 5.00 of 10.00",
                        "    criterion.met 5.00 of 5.00",
                        "      spikeCount.within.run",
                        "    criterion.notMet 0.00 of 5.00",
                        "      hidden.notMet");
        assertThat(result.tree().getFirst().lines().map(line -> line.english()))
                .contains("Criterion 2 of 2 is not met: a hidden check.");
        assertThat(shown(TOGETHER.judge(group.hidden(Hiding.ALWAYS))))
                .containsExactly("hidden.notMet");
    }

    /** That it limits can be read from the points of the others, which it gives or takes. */
    @Test
    void hidden_check_that_limits_says_what_it_costs_and_not_what_it_measures() {
        CheckSpec kept = limit(200).hidden(Hiding.ALWAYS);
        CheckSpec broken = limit(100).hidden(Hiding.ALWAYS);

        assertThat(shown(TOGETHER.judge(CheckSpec.of("all", kept, met()))))
                .containsExactly(
                        "all.name 10.00 of 10.00",
                        "  criterion.met",
                        "    hidden.met",
                        "  criterion.met 10.00 of 10.00",
                        "    spikeCount.within.run");
        CheckResult result = TOGETHER.judge(CheckSpec.of("all", broken, met()));
        assertThat(shown(result))
                .containsExactly(
                        "all.name 0.00 of 10.00",
                        "  criterion.notMet",
                        "    criterion.limit",
                        "    hidden.notMet",
                        "  criterion.met",
                        "    spikeCount.within.run");
        assertThat(result.tree().getFirst().lines().map(line -> line.english()))
                .contains("Criterion 1 of 2 is not met: a hidden check.");
    }

    @Test
    void what_is_hidden_until_it_is_graded_is_not_in_the_tree_before() {
        CheckSpec hidden = notMet().hidden(Hiding.UNTIL_GRADED);
        CheckSpec task = CheckSpec.of("all", CheckSpec.of("all", met(), hidden));

        assertThat(shown(TOGETHER.judge(task.visible().orElseThrow())))
                .containsExactly(
                        "all.name 10.00 of 10.00",
                        "  criterion.met 10.00 of 10.00",
                        "    criterion.met 10.00 of 10.00",
                        "      spikeCount.within.run");
        assertThat(shown(TOGETHER.judge(task))).contains("      spikeCount.above.run");
    }

    @Test
    void reasons_of_a_single_check_are_lines() {
        CheckResult result = TOGETHER.judge(met());

        assertThat(shown(result)).containsExactly("spikeCount.within.run");
        assertThat(result.tree()).isEqualTo(ReasonTree.flat(result.reasons()));
    }

    @Test
    void one_more_reason_stands_below_the_tree() {
        CheckResult all = TOGETHER.judge(CheckSpec.of("all", met()));

        CheckResult limited = all.with(4, Measured.text("hidden.later"));

        assertThat(limited.points()).isEqualTo(4);
        assertThat(limited.reasons().getLast().key()).isEqualTo("hidden.later");
        assertThat(shown(limited))
                .containsExactly(
                        "all.name 10.00 of 10.00",
                        "  criterion.met 10.00 of 10.00",
                        "    spikeCount.within.run",
                        "hidden.later");
    }

    @Test
    void group_has_criteria_and_a_criterion_has_measured_values() {
        ReasonTree all = TOGETHER.judge(CheckSpec.of("all", met(), notMet())).tree().getFirst();

        assertThat(all.isGroup()).isTrue();
        assertThat(all.parts()).extracting(ReasonTree::isMet).containsExactly(true, false);
        assertThat(all.parts()).noneMatch(ReasonTree::isGroup);
    }

    @Test
    void line_cannot_earn_more_than_there_is() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReasonTree(Measured.text("hidden.met"), 2, 1, List.of()));
    }

    /** A line each, with its key and its points, indented. */
    private static List<String> shown(CheckResult result) {
        List<String> lines = new ArrayList<>();
        result.tree().forEach(line -> show(line, "", lines));
        return lines;
    }

    private static void show(ReasonTree line, String indent, List<String> lines) {
        String points =
                line.maxPoints() > 0
                        ? " %s of %s"
                                .formatted(
                                        Measured.hundredths(line.points()),
                                        Measured.hundredths(line.maxPoints()))
                        : "";
        lines.add(indent + line.text().key() + points);
        line.parts().forEach(part -> show(part, indent + "  ", lines));
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
