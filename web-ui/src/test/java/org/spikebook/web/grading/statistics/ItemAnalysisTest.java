package org.spikebook.web.grading.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.grading.GradeFixture;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.grading.mark.CriterionMark;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

class ItemAnalysisTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    /** By hand: rate 0, 2, 4 with the rest 1, 1, 4: covariance 6, variances 8 and 6. */
    @Test
    void discrimination_isTheCorrelationWithTheOtherTasks() {
        List<ItemStatistic> items = ItemAnalysis.of(List.of(of(0, 1), of(2, 1), of(4, 4)));

        assertThat(items.getFirst().discrimination().getAsDouble())
                .isCloseTo(6 / Math.sqrt(8.0 * 6.0), within(1e-12));
        assertThat(items.getFirst().meanPoints()).isEqualTo(2);
        assertThat(items.getFirst().passed()).isEqualTo(1);
        assertThat(items.getFirst().passedShare()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void discrimination_whereAllHaveTheSame_orFewAreGraded_isNotGiven() {
        assertThat(
                        ItemAnalysis.of(List.of(of(2, 1), of(2, 2), of(2, 3)))
                                .getFirst()
                                .discrimination())
                .isEmpty();
        assertThat(ItemAnalysis.of(List.of(of(1, 1), of(2, 2))).getFirst().discrimination())
                .isEmpty();
    }

    @Test
    void reasons_areCountedByKind_withoutThoseOfFullSolutions() {
        List<ItemStatistic> items =
                ItemAnalysis.of(
                        List.of(
                                of(0, 1, text("rate", "3"), text("ran")),
                                of(1, 1, text("rate", "5"), text("ran"), text("noise")),
                                of(4, 1, text("ran"))));

        assertThat(items.getFirst().reasons())
                .containsExactly(
                        new FailingReason(text("rate", "3"), 2),
                        new FailingReason(text("noise"), 1));
    }

    @Test
    void reasons_ofASolutionWithPointsSetByHand_areThoseOfWhatWasMeasured() {
        GradeView raised = of(task("rate", 4, 0, text("rate", "3")));
        GradeView lowered = of(task("rate", 2, 4, text("late")));

        List<ItemStatistic> items =
                ItemAnalysis.of(List.of(raised, lowered, of(0, 1, text("rate", "5"))));

        assertThat(items.getFirst().passed()).isEqualTo(1);
        assertThat(items.getFirst().reasons())
                .containsExactly(new FailingReason(text("rate", "5"), 1));
    }

    @Test
    void criteria_areItemsToo() {
        GradeView grade =
                new GradeFixture(1, 2, List.of(), "engine", NOON)
                        .byHand(new CriterionMark("c", "Explains", 1, 2));

        assertThat(ItemAnalysis.of(List.of(grade)))
                .extracting(ItemStatistic::title, ItemStatistic::meanPoints)
                .containsExactly(tuple("Explains", 1.0));
    }

    private static GradeView of(double rate, double rest, Text... reasons) {
        return of(task("rate", rate, reasons), task("rest", rest));
    }

    private static GradeView of(TaskPoints... tasks) {
        return new GradeFixture(
                        Arrays.stream(tasks).mapToDouble(TaskPoints::points).sum(),
                        8,
                        Arrays.asList(tasks),
                        "engine",
                        NOON)
                .automatic();
    }

    private static TaskPoints task(String cell, double points, Text... reasons) {
        return new TaskPoints(
                cell, cell, points, 4, Arrays.asList(reasons), OptionalDouble.empty(), "");
    }

    private static TaskPoints task(String cell, double points, double measured, Text... reasons) {
        return new TaskPoints(
                cell, cell, points, 4, Arrays.asList(reasons), OptionalDouble.of(measured), "");
    }

    private static Text text(String key, Object... args) {
        return Text.of(StatisticsService.class, key, args);
    }
}
