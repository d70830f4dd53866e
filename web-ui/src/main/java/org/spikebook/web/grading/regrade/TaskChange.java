package org.spikebook.web.grading.regrade;

import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A task whose points, maximum or reasons a regrade changes.
 *
 * @param task id of its cell
 * @param before points; empty where the task was not graded before
 * @param after points; empty where the lesson does not have the task any more
 * @param byHand whether the points before were set by hand
 */
public record TaskChange(
        String task,
        String title,
        OptionalDouble before,
        OptionalDouble after,
        List<Text> reasonsBefore,
        List<Text> reasonsAfter,
        boolean byHand) {

    public TaskChange {
        reasonsBefore = List.copyOf(reasonsBefore);
        reasonsAfter = List.copyOf(reasonsAfter);
    }
}
