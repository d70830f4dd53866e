package org.spikebook.web.grading.export;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Csv;
import org.spikebook.web.common.Languages;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.grading.mark.CriterionMark;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The points of a gradebook as CSV: a line for each task or criterion of a graded submission. */
final class TaskPointsCsv {

    private static final List<String> COLUMNS =
            List.of(
                    "student",
                    "assignment",
                    "submittedAt",
                    "counts",
                    "task",
                    "criterion",
                    "points",
                    "maxPoints",
                    "receipt");

    /**
     * What has points of its own.
     *
     * @param task empty for a criterion of the rubric of the whole assignment
     * @param criterion empty for a task that is measured
     * @param points empty while an instructor has to judge it
     */
    private record Item(String task, String criterion, OptionalDouble points, double maxPoints) {

        static Item of(TaskPoints task) {
            OptionalDouble points =
                    task.waits() ? OptionalDouble.empty() : OptionalDouble.of(task.points());
            return new Item(task.title(), "", points, task.maxPoints());
        }

        static Item of(String task, CriterionMark mark) {
            OptionalDouble points = OptionalDouble.of(mark.points());
            return new Item(task, mark.title(), points, mark.maxPoints());
        }
    }

    private TaskPointsCsv() {}

    static String of(Gradebook gradebook) {
        Csv csv = Csv.of(COLUMNS.stream().map(column -> text("tasks." + column)).toList());
        for (Gradebook.Line line : gradebook.lines()) {
            for (SubmissionView submission : line.submissions()) {
                GradeView grade = submission.grade();
                if (grade != null) {
                    items(grade).forEach(item -> row(csv, line, submission, item));
                }
            }
        }
        return csv.toString();
    }

    private static Stream<Item> items(GradeView grade) {
        return Stream.concat(
                grade.tasks().stream().flatMap(TaskPointsCsv::ofTask),
                grade.criteria().stream().map(mark -> Item.of("", mark)));
    }

    private static Stream<Item> ofTask(TaskPoints task) {
        return task.waits() || task.judged().isEmpty()
                ? Stream.of(Item.of(task))
                : task.judged().stream().map(mark -> Item.of(task.title(), mark));
    }

    private static void row(Csv csv, Gradebook.Line line, SubmissionView submission, Item item) {
        csv.row(
                line.student().name(),
                line.assignment().title(),
                submission.submittedAt().toString(),
                text(submission.equals(line.counting()) ? "tasks.yes" : "tasks.no"),
                item.task(),
                item.criterion(),
                item.points(),
                item.maxPoints(),
                submission.receipt());
    }

    private static String text(String key) {
        return Text.of(TaskPointsCsv.class, key).in(Languages.current());
    }
}
