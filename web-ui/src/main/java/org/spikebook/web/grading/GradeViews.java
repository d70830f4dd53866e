package org.spikebook.web.grading;

import org.spikebook.db.grade.GradeRow;
import org.spikebook.db.grade.GradeSource;
import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.lesson.check.question.OpenRubric;
import org.spikebook.lesson.check.question.RubricCriterion;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.grading.document.GradeJson;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Languages;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.mark.MarksJson;
import org.spikebook.web.grading.mark.TaskMark;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Rows of grades as views show them. */
final class GradeViews {

    private GradeViews() {}

    /**
     * A row as a view shows it.
     *
     * @param rubric ids of the criteria that the assignment has beside its tasks
     */
    static GradeView of(GradeRow row, List<String> rubric) {
        Grade grade = GradeJson.read(row.detail());
        Marks marks = MarksJson.read(row.marks());
        return new GradeView(
                row.number(),
                row.points(),
                row.maxPoints(),
                IntStream.range(0, grade.tasks().size())
                        .mapToObj(place -> task(place, grade.tasks().get(place), marks))
                        .toList(),
                marks.criteria(),
                marks.lacks(rubric),
                grade.notes(),
                row.marks() != null || isByHand(row.origin().source()),
                marks.comment(),
                row.engine(),
                row.gradedAt());
    }

    private static boolean isByHand(GradeSource source) {
        return source == GradeSource.MANUAL || source == GradeSource.APPEAL;
    }

    private static TaskPoints task(int place, TaskGrade task, Marks marks) {
        Optional<TaskMark> mark = marks.of(task.task());
        boolean byHand = mark.map(TaskMark::points).isPresent();
        List<Text> reasons = task.result().reasons();
        List<ReasonTree> tree = task.result().tree();
        List<RubricCriterion> rubric =
                OpenRubric.of(reasons).map(OpenRubric::criteria).orElse(List.of());
        boolean judged = byHand && !rubric.isEmpty();
        return new TaskPoints(
                task.task(),
                title(place, task),
                marks.points(task),
                task.result().maxPoints(),
                judged ? OpenRubric.graded(reasons) : reasons,
                judged ? OpenRubric.gradedTree(tree) : tree,
                byHand ? OptionalDouble.of(task.result().points()) : OptionalDouble.empty(),
                mark.map(TaskMark::comment).orElse(""),
                rubric,
                mark.map(TaskMark::criteria).orElse(List.of()));
    }

    private static String title(int place, TaskGrade task) {
        return task.title().isBlank()
                ? Text.of(GradeViews.class, "task.untitled", place + 1).in(Languages.current())
                : task.title();
    }
}
