package org.spikebook.web.grading.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.grade.GradeOrigin;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.db.grade.RegradeItem;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.grading.document.GradeJson;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.grading.mark.CriterionMark;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.mark.MarksJson;
import org.spikebook.web.grading.mark.TaskMark;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class DecisionTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final RegradeOptions NEVER_LOWER = new RegradeOptions(true, false);
    private static final RegradeOptions ALL_MEASURED = new RegradeOptions(false, true);
    private static final Marks BY_HAND =
            new Marks(
                    List.of(new TaskMark("rate", 4.0, "Well argued")),
                    List.of(new CriterionMark("c", "Explains", 1, 2)),
                    "");

    @Test
    void points_thatFall_lowerTheGrade_orKeepItIfAsked() {
        GradeRow before = row(5, null);

        assertThat(Decision.of(before, result(3, "nothing"), RegradeOptions.DEFAULT))
                .extracting(Decision::effect, Decision::points)
                .containsExactly(RegradeEffect.LOWERED, 3.0);
        assertThat(Decision.of(before, result(3, "nothing"), NEVER_LOWER).effect())
                .isEqualTo(RegradeEffect.KEPT);
    }

    @Test
    void points_thatRise_raiseTheGrade_alsoIfNoneIsToBeLowered() {
        Decision decision = Decision.of(row(3, null), result(5, "nothing"), NEVER_LOWER);

        assertThat(decision.effect()).isEqualTo(RegradeEffect.RAISED);
        assertThat(decision.changes())
                .singleElement()
                .extracting(TaskChange::title, change -> change.after().getAsDouble())
                .containsExactly("Rate", 5.0);
    }

    @Test
    void sameResult_isNotAChange_andOtherReasonsAreOne() {
        assertThat(Decision.of(row(3, null), result(3, "nothing"), RegradeOptions.DEFAULT).effect())
                .isEqualTo(RegradeEffect.SAME);
        assertThat(Decision.of(row(3, null), result(3, "reason"), RegradeOptions.DEFAULT).effect())
                .isEqualTo(RegradeEffect.EXPLAINED);
    }

    @Test
    void maximum_thatChanges_isAChange_alsoWithTheSamePoints() {
        RegradeItem.Result outOfMore =
                new RegradeItem.Result(
                        3, 8, GradeJson.write(grade(3, 8, "nothing")), "engine", NOON);

        Decision decision = Decision.of(row(3, null), outOfMore, RegradeOptions.DEFAULT);

        assertThat(decision.effect().changes()).isTrue();
        assertThat(decision.maxPoints()).isEqualTo(8);
    }

    @Test
    void share_thatFalls_isNotAGain_evenWithMorePoints() {
        RegradeItem.Result morePointsOfMore =
                new RegradeItem.Result(
                        5, 10, GradeJson.write(grade(5, 10, "nothing")), "engine", NOON);
        GradeRow fourOfFive = row(4, null);

        assertThat(Decision.of(fourOfFive, morePointsOfMore, NEVER_LOWER).effect())
                .isEqualTo(RegradeEffect.KEPT);
        assertThat(Decision.of(fourOfFive, morePointsOfMore, RegradeOptions.DEFAULT).effect())
                .isEqualTo(RegradeEffect.LOWERED);
    }

    @Test
    void share_thatRises_isAGain_evenWithFewerPoints() {
        RegradeItem.Result fewerPointsOfLess =
                new RegradeItem.Result(
                        2, 2, GradeJson.write(grade(2, 2, "nothing")), "engine", NOON);

        assertThat(Decision.of(row(4, null), fewerPointsOfLess, NEVER_LOWER).effect())
                .isEqualTo(RegradeEffect.RAISED);
    }

    @Test
    void handMadePoints_stay_unlessTheyAreExplicitlyReplaced() {
        GradeRow before = row(2, BY_HAND);

        Decision kept = Decision.of(before, result(1, "nothing"), RegradeOptions.DEFAULT);
        Decision replaced = Decision.of(before, result(1, "nothing"), ALL_MEASURED);

        assertThat(kept.points()).isEqualTo(4 + 1);
        assertThat(kept.maxPoints()).isEqualTo(5 + 2);
        assertThat(kept.marks()).isEqualTo(BY_HAND);
        assertThat(replaced.points()).isEqualTo(1 + 1);
        assertThat(replaced.effect()).isEqualTo(RegradeEffect.LOWERED);
        assertThat(replaced.marks().of("rate").orElseThrow().comment()).isEqualTo("Well argued");
        assertThat(replaced.changes().getFirst().byHand()).isTrue();
    }

    @Test
    void submission_withoutAGrade_getsItsFirst() {
        assertThat(Decision.of(null, result(0, "nothing"), NEVER_LOWER).effect().changes())
                .isTrue();
    }

    @Test
    void marks_asText_areReadBack() {
        assertThat(MarksJson.read(MarksJson.write(BY_HAND))).isEqualTo(BY_HAND);
        assertThat(MarksJson.write(Marks.NONE)).isNull();
    }

    private static GradeRow row(double points, @Nullable Marks marks) {
        return new GradeRow(
                new SubmissionId(new UUID(0, 1)),
                1,
                points,
                5,
                GradeJson.write(grade(points, "nothing")),
                marks == null ? null : MarksJson.write(marks),
                "engine",
                NOON,
                GradeOrigin.AUTOMATIC);
    }

    private static RegradeItem.Result result(double points, String reason) {
        String detail = GradeJson.write(grade(points, reason));
        return new RegradeItem.Result(points, 5, detail, "engine", NOON);
    }

    private static Grade grade(double points, String reason) {
        return grade(points, 5, reason);
    }

    private static Grade grade(double points, int maxPoints, String reason) {
        Text text = Text.of(RegradeService.class, reason);
        return new Grade(
                new LessonRef("lesson", 1),
                "sha256:0",
                "engine",
                1,
                List.of(
                        new TaskGrade(
                                "rate", "Rate", new CheckResult(points, maxPoints, List.of(text)))),
                List.of());
    }
}
