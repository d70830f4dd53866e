package org.spikebook.web.grading.mark;

import org.jspecify.annotations.Nullable;

/**
 * What was set by hand for one task.
 *
 * @param task id of the task's cell
 * @param points in place of those measured; none: these count
 * @param comment for the student; empty: none
 */
public record TaskMark(String task, @Nullable Double points, String comment) {

    boolean isEmpty() {
        return points == null && comment.isEmpty();
    }
}
