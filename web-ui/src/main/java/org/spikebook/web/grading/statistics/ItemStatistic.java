package org.spikebook.web.grading.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How a class did in a task, or in a criterion of the rubric.
 *
 * @param task id of its cell; empty for a criterion
 * @param graded submissions that have it
 * @param passed how many of these have all its points
 * @param meanPoints over these
 * @param discrimination corrected item-total correlation: of its points with the points of all
 *     other tasks, -1 to 1; empty where one of both is the same for all, or for fewer than three
 * @param reasons the most frequent ones for which points were lost, that no full solution has
 */
public record ItemStatistic(
        String task,
        String title,
        int graded,
        int passed,
        double meanPoints,
        double maxPoints,
        OptionalDouble discrimination,
        List<FailingReason> reasons) {

    public ItemStatistic {
        reasons = List.copyOf(reasons);
    }

    /** The share that has all points, 0 to 1. */
    public double passedShare() {
        return (double) passed / graded;
    }
}
