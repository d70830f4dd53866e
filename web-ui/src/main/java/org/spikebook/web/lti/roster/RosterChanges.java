package org.spikebook.web.lti.roster;

import org.spikebook.web.lti.people.PlatformPerson;

import java.util.List;

/**
 * What taking over the members of platforms' courses does to the class.
 *
 * @param members whom the platforms name
 * @param added those who are no members of the class yet
 * @param raised those who can do more afterwards
 * @param lowered those who can do less afterwards
 * @param absent names of members who came from courses that were read, and are named in none of
 *     them any more: they stay
 */
public record RosterChanges(
        PlatformMembers members,
        List<PlatformPerson> added,
        List<PlatformPerson> raised,
        List<PlatformPerson> lowered,
        List<String> absent) {

    public RosterChanges {
        added = List.copyOf(added);
        raised = List.copyOf(raised);
        lowered = List.copyOf(lowered);
        absent = List.copyOf(absent);
    }

    /** Whether it does nothing. */
    public boolean areNone() {
        return added.isEmpty() && raised.isEmpty() && lowered.isEmpty();
    }
}
