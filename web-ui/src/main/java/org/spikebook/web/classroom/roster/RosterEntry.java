package org.spikebook.web.classroom.roster;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A row of a class list with the person of the class it stands for.
 *
 * @param person found by ID, e-mail or name; none if it is new or not clear
 * @param similar whom it might be as well; of a row that is not clear, one or several
 */
public record RosterEntry(
        RosterRow row, Kind kind, @Nullable RosterPerson person, List<RosterPerson> similar) {

    /** What the row does to the class. */
    public enum Kind {
        /** It is like no one: invited by a personal code. */
        NEW,
        /** It is someone, about whom all is known. */
        SAME,
        /** It is someone, about whom it says more or something else beside the name. */
        CHANGED,
        /** It is someone who gets another name. */
        RENAMED,
        /** It may be one or several: to be decided by hand. */
        UNCLEAR
    }

    public RosterEntry {
        similar = List.copyOf(similar);
    }
}
