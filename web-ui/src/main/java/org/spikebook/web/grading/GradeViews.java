package org.spikebook.web.grading;

import org.spikebook.db.grade.GradeRow;
import org.spikebook.db.grade.GradeSource;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.grading.document.GradeJson;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.mark.MarksJson;
import org.spikebook.web.grading.mark.TaskMark;

import java.util.Optional;
import java.util.OptionalDouble;

/** Rows of grades as views show them. */
final class GradeViews {

    private GradeViews() {}

    static GradeView of(GradeRow row) {
        Grade grade = GradeJson.read(row.detail());
        Marks marks = MarksJson.read(row.marks());
        return new GradeView(
                row.number(),
                row.points(),
                row.maxPoints(),
                grade.tasks().stream().map(task -> task(task, marks)).toList(),
                marks.criteria(),
                grade.notes(),
                row.marks() != null || isByHand(row.origin().source()),
                marks.comment(),
                row.engine(),
                row.gradedAt());
    }

    private static boolean isByHand(GradeSource source) {
        return source == GradeSource.MANUAL || source == GradeSource.APPEAL;
    }

    private static TaskPoints task(TaskGrade task, Marks marks) {
        Optional<TaskMark> mark = marks.of(task.task());
        boolean byHand = mark.map(TaskMark::points).isPresent();
        return new TaskPoints(
                task.task(),
                task.title(),
                marks.points(task),
                task.result().maxPoints(),
                task.result().reasons(),
                byHand ? OptionalDouble.of(task.result().points()) : OptionalDouble.empty(),
                mark.map(TaskMark::comment).orElse(""));
    }
}
