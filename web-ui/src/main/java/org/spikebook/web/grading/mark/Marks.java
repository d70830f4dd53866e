package org.spikebook.web.grading.mark;

import org.spikebook.lesson.check.question.OpenRubric;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.TaskGrade;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that was set by hand in a grade. It stands beside what was measured, so that grading again
 * keeps it.
 *
 * @param tasks those for which something was set
 * @param criteria of the rubric, once they are judged
 * @param comment on the whole submission; empty: none
 */
public record Marks(List<TaskMark> tasks, List<CriterionMark> criteria, String comment) {

    /** Nothing was set. */
    public static final Marks NONE = new Marks(List.of(), List.of(), "");

    private static final double THOUSANDTHS = 1000;

    public Marks {
        tasks = tasks.stream().filter(task -> !task.isEmpty()).toList();
        criteria = List.copyOf(criteria);
    }

    public Optional<TaskMark> of(String task) {
        return tasks.stream().filter(mark -> mark.task().equals(task)).findFirst();
    }

    /** Whether points of tasks were set in place of those measured. */
    public boolean setTaskPoints() {
        return tasks.stream().anyMatch(task -> task.points() != null);
    }

    /** The same with the measured points of all tasks; comments and all criteria stay. */
    public Marks withMeasuredPoints() {
        return new Marks(
                tasks.stream().map(TaskMark::withMeasuredPoints).toList(), criteria, comment);
    }

    /** Points of a task: those set, at most its maximum, or else those measured. */
    public double points(TaskGrade measured) {
        return of(measured.task())
                .map(TaskMark::points)
                .filter(Objects::nonNull)
                .map(points -> Math.min(points, measured.result().maxPoints()))
                .orElse(measured.result().points());
    }

    /** Whether a task waits for an instructor: not all criteria of its rubric have points. */
    public boolean waits(TaskGrade measured) {
        return OpenRubric.of(measured.result().reasons()).isPresent()
                && of(measured.task()).map(TaskMark::points).isEmpty();
    }

    /**
     * Whether a criterion of the rubric beside the tasks waits for an instructor.
     *
     * @param rubric ids of its criteria as they are now
     */
    public boolean lacks(List<String> rubric) {
        return !criteria.stream()
                .map(CriterionMark::criterion)
                .collect(Collectors.toSet())
                .containsAll(rubric);
    }

    /** Points of all tasks and criteria, with all decimals of those that were set. */
    public double points(Grade measured) {
        double ofTasks = measured.tasks().stream().mapToDouble(this::points).sum();
        double ofCriteria = criteria.stream().mapToDouble(CriterionMark::points).sum();
        return Math.round((ofTasks + ofCriteria) * THOUSANDTHS) / THOUSANDTHS;
    }

    /** Most points to be had from tasks and criteria. */
    public double maxPoints(Grade measured) {
        return measured.maxPoints() + criteria.stream().mapToDouble(CriterionMark::maxPoints).sum();
    }
}
