package org.spikebook.web.grading.mark;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was set by hand for one task.
 *
 * @param task id of the task's cell
 * @param points in place of those measured; none: these count
 * @param comment for the student; empty: none
 * @param criteria of the task's rubric, as far as they are judged; marks that earlier versions kept
 *     have none
 */
public record TaskMark(
        String task, @Nullable Double points, String comment, List<CriterionMark> criteria) {

    public TaskMark {
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    /** Of a task that is measured. */
    public TaskMark(String task, @Nullable Double points, String comment) {
        this(task, points, comment, List.of());
    }

    boolean isEmpty() {
        return points == null && comment.isEmpty() && criteria.isEmpty();
    }

    /** The same with the measured points; nothing measures what a rubric gave. */
    TaskMark withMeasuredPoints() {
        return criteria.isEmpty() ? new TaskMark(task, null, comment) : this;
    }
}
