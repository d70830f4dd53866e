package org.spikebook.web.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.grading.document.GradeJson;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.simulator.text.Text;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class GradeViewsTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void task_withoutATitle_isCalledByItsPlace() {
        CheckResult result =
                new CheckResult(1, 2, List.of(Text.of(SubmissionService.class, "noLesson")));
        Grade grade =
                new Grade(
                        new LessonRef("lesson", 1),
                        "sha256:0",
                        "engine",
                        1,
                        List.of(
                                new TaskGrade("cell-3", "A hundred hertz", result),
                                new TaskGrade("cell-9", "", result)),
                        List.of());
        GradeRow row =
                GradeRow.first(
                        new SubmissionId(new UUID(0, 1)),
                        2,
                        4,
                        GradeJson.write(grade),
                        "engine",
                        NOON);

        assertThat(GradeViews.of(row, List.of()).tasks())
                .extracting(TaskPoints::title)
                .containsExactly("A hundred hertz", "Task 2");
    }
}
