package org.spikebook.web.grading;

import org.spikebook.simulator.text.Text;

import java.util.List;

/**
 * What one task earned.
 *
 * @param cellId the task's cell
 * @param reasons what was measured and what was wanted
 */
public record TaskPoints(
        String cellId, String title, double points, double maxPoints, List<Text> reasons) {

    public TaskPoints {
        reasons = List.copyOf(reasons);
    }
}
