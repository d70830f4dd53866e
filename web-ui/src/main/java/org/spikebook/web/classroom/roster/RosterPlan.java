package org.spikebook.web.classroom.roster;

import java.util.List;

/**
 * What a class list changes in a class.
 *
 * @param absent students, joined or invited, whom no row stands for: they stay as they are, or
 *     leave if that is chosen
 */
public record RosterPlan(List<RosterEntry> entries, List<RosterPerson> absent) {

    public RosterPlan {
        entries = List.copyOf(entries);
        absent = List.copyOf(absent);
    }

    /** How many rows are of this kind. */
    public long count(RosterEntry.Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).count();
    }
}
