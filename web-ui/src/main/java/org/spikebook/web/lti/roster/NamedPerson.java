package org.spikebook.web.lti.roster;

import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.lti.LtiContextId;
import org.spikebook.web.lti.people.PlatformPerson;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Someone whom a platform names in courses that are connected with a class.
 *
 * @param person in the highest of these roles
 * @param roles by course
 */
public record NamedPerson(PlatformPerson person, Map<LtiContextId, CourseRole> roles) {

    public NamedPerson {
        roles = Map.copyOf(roles);
    }

    static NamedPerson of(LtiContextId context, PlatformPerson person) {
        return new NamedPerson(person, Map.of(context, person.role()));
    }

    /** Of two entries for the same person. */
    NamedPerson and(NamedPerson other) {
        Map<LtiContextId, CourseRole> all = new HashMap<>(roles);
        other.roles.forEach((context, role) -> all.merge(context, role, NamedPerson::higher));
        return new NamedPerson(person.as(higher(person.role(), other.person.role())), all);
    }

    private static CourseRole higher(CourseRole first, CourseRole second) {
        return first.compareTo(second) < 0 ? second : first;
    }

    /**
     * In the highest role that they have once these are noted.
     *
     * @param known their roles until now, by course: those that are not told again stay
     */
    PlatformPerson over(Map<LtiContextId, CourseRole> known) {
        Stream<CourseRole> kept =
                known.entrySet().stream()
                        .filter(entry -> !roles.containsKey(entry.getKey()))
                        .map(Map.Entry::getValue);
        return person.as(
                Stream.concat(roles.values().stream(), kept)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
