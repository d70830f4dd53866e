package org.spikebook.web.classroom.roster;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** The result of applying a class list. */
public sealed interface RosterOutcome {

    /**
     * All of it was done.
     *
     * @param invited names of the people who got a personal code
     * @param renamed with the name before and after
     * @param changed names of those of whom only details changed
     * @param unchanged how many rows changed nothing
     * @param skipped names of rows that were left out
     * @param removed names of students who were not in the list and left the class
     */
    record Applied(
            List<String> invited,
            List<Renamed> renamed,
            List<String> changed,
            long unchanged,
            List<String> skipped,
            List<String> removed)
            implements RosterOutcome {

        public Applied {
            invited = List.copyOf(invited);
            renamed = List.copyOf(renamed);
            changed = List.copyOf(changed);
            skipped = List.copyOf(skipped);
            removed = List.copyOf(removed);
        }
    }

    /** Another name of one person. */
    record Renamed(String before, String after) {}

    /** Nothing was done, and why. */
    record Refused(Problem problem) implements RosterOutcome {}
}
