package org.spikebook.web.grading;

import org.spikebook.db.grade.GradeRow;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.grading.document.GradeJson;

/** Rows of grades as views show them. */
final class GradeViews {

    private GradeViews() {}

    static GradeView of(GradeRow row) {
        Grade grade = GradeJson.read(row.detail());
        return new GradeView(
                row.points(),
                row.maxPoints(),
                grade.tasks().stream().map(GradeViews::task).toList(),
                grade.notes(),
                row.engine(),
                row.gradedAt());
    }

    private static TaskPoints task(TaskGrade task) {
        return new TaskPoints(
                task.task(),
                task.title(),
                task.result().points(),
                task.result().maxPoints(),
                task.result().reasons());
    }
}
