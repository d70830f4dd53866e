package org.spikebook.web.grading.ui;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.catalog.title.TaskTitles;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.grading.ui.points.PointsText;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One assignment of a gradebook as a table: a row for each student, a column for each task.
 *
 * @param tasks titles of the tasks that were graded, by cell id, in the order of the notebook
 * @param means of the points of each task, over the students of whom it was graded; empty texts if
 *     none
 */
record GradebookTable(
        Assignment assignment, Map<String, String> tasks, List<String> means, List<Row> rows) {

    /**
     * A student.
     *
     * @param points of each task in the submission that counts; empty text where there is none, and
     *     while the task waits for an instructor
     * @param total how the student stands
     * @param shown the submission that counts, or while none does the newest; none if nothing was
     *     submitted
     * @param submissions newest first
     * @param grade what counts; none before one is graded
     * @param result its points after deduction; empty before one is graded
     */
    record Row(
            String student,
            List<String> points,
            String total,
            Optional<SubmissionView> shown,
            List<SubmissionView> submissions,
            Optional<GradeView> grade,
            OptionalDouble result) {

        /** Whether what is shown was submitted after the due date. */
        boolean late() {
            return shown.filter(SubmissionView::late).isPresent();
        }

        /** Whether what counts is graded, with nothing left to an instructor. */
        boolean isGraded() {
            return grade.filter(each -> !each.waits()).isPresent();
        }

        /** The result as a share of all points; below 0 if it is not graded yet. */
        double share() {
            return grade.filter(_ -> isGraded())
                    .map(g -> result.orElse(0) / Math.max(1e-9, g.maxPoints()))
                    .orElse(-1.0);
        }
    }

    /** The tables of a gradebook, one for each assignment, in the language of the titles. */
    static List<GradebookTable> of(Gradebook gradebook, StoredTitles titles) {
        Locale locale = titles.locale();
        List<GradebookTable> tables = new ArrayList<>();
        for (Assignment assignment : gradebook.assignments()) {
            List<Gradebook.Line> lines =
                    gradebook.lines().stream()
                            .filter(line -> line.assignment().id().equals(assignment.id()))
                            .toList();
            Map<String, String> tasks = tasks(lines, titles.tasks(assignment.lessonSlug()));
            List<Row> rows = lines.stream().map(line -> row(line, tasks, locale)).toList();
            tables.add(
                    new GradebookTable(
                            assignment.shown(titles), tasks, means(rows, tasks, locale), rows));
        }
        return tables;
    }

    private static List<String> means(List<Row> rows, Map<String, String> tasks, Locale locale) {
        return tasks.keySet().stream()
                .map(cell ->
                        rows.stream()
                                .flatMap(row -> row.grade().stream())
                                .flatMap(grade -> grade.tasks().stream())
                                .filter(task -> task.cellId().equals(cell))
                                .filter(task -> !task.waits())
                                .mapToDouble(TaskPoints::points)
                                .average())
                .map(mean ->
                        mean.isPresent() ? Quantity.decimals(mean.getAsDouble(), 1, locale) : "")
                .toList();
    }

    private static Map<String, String> tasks(List<Gradebook.Line> lines, TaskTitles titles) {
        Map<String, String> tasks = new LinkedHashMap<>();
        for (Gradebook.Line line : lines) {
            for (SubmissionView submission : line.submissions()) {
                GradeView grade = submission.grade();
                if (grade != null) {
                    for (TaskPoints task : grade.tasks()) {
                        tasks.putIfAbsent(task.cellId(), titles.of(task.cellId(), task.title()));
                    }
                }
            }
        }
        return tasks;
    }

    private static Row row(Gradebook.Line line, Map<String, String> tasks, Locale locale) {
        List<SubmissionView> newestFirst = line.submissions().reversed();
        SubmissionView counting = line.counting();
        SubmissionView shown =
                counting != null || newestFirst.isEmpty() ? counting : newestFirst.getFirst();
        return new Row(
                line.student().name(),
                tasks.keySet().stream().map(cell -> points(counting, cell, locale)).toList(),
                shown == null ? "" : new PointsText(locale).of(shown),
                Optional.ofNullable(shown),
                newestFirst,
                Optional.ofNullable(counting).map(SubmissionView::grade),
                counting == null ? OptionalDouble.empty() : counting.result());
    }

    private static String points(@Nullable SubmissionView counting, String cellId, Locale locale) {
        GradeView grade = counting == null ? null : counting.grade();
        if (grade == null) {
            return "";
        }
        return grade.tasks().stream()
                .filter(task -> task.cellId().equals(cellId))
                .filter(task -> !task.waits())
                .map(TaskPoints::points)
                .map(points -> new PointsText(locale).number(points))
                .findFirst()
                .orElse("");
    }
}
