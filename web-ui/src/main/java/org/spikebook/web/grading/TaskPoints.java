package org.spikebook.web.grading;

import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What one task earned.
 *
 * @param cellId the task's cell
 * @param reasons what was measured and what was wanted
 * @param measured the points measured, where others were set by hand; empty elsewhere
 * @param comment by hand; empty: none
 */
public record TaskPoints(
        String cellId,
        String title,
        double points,
        double maxPoints,
        List<Text> reasons,
        OptionalDouble measured,
        String comment) {

    public TaskPoints {
        reasons = List.copyOf(reasons);
    }
}
