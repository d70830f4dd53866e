package org.spikebook.web.lti.roster;

import org.spikebook.db.lti.LtiContextId;

import java.util.List;
import java.util.Set;

/**
 * Whom platforms name in the courses that are connected with a class.
 *
 * @param people each once, in the order of the platforms
 * @param read the courses whose members they tell
 * @param unread titles of the other courses
 */
public record PlatformMembers(
        List<NamedPerson> people, Set<LtiContextId> read, List<String> unread) {

    public PlatformMembers {
        people = List.copyOf(people);
        read = Set.copyOf(read);
        unread = List.copyOf(unread);
    }
}
