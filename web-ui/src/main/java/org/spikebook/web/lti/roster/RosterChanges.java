package org.spikebook.web.lti.roster;

import org.spikebook.web.lti.people.PlatformPerson;

import java.util.List;

/**
 * What taking over the members of a platform's course does to the class.
 *
 * @param people whom the platform names
 * @param added those who are not members of the class yet
 * @param raised those who can do more afterwards
 * @param lowered those who can do less afterwards
 * @param absent names of members who came from the platform and are not named any more: they stay
 */
public record RosterChanges(
        List<PlatformPerson> people,
        List<PlatformPerson> added,
        List<PlatformPerson> raised,
        List<PlatformPerson> lowered,
        List<String> absent) {

    public RosterChanges {
        people = List.copyOf(people);
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
