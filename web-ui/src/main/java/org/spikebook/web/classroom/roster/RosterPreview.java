package org.spikebook.web.classroom.roster;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/**
 * What a class list would change, and the rows that cannot be used.
 *
 * @param problems empty if all rows can be used
 */
public record RosterPreview(RosterPlan plan, List<Problem> problems) {

    public RosterPreview {
        problems = List.copyOf(problems);
    }
}
