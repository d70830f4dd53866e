package org.spikebook.web.lti.roster;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.lti.LtiContextId;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiEnrollmentRow;
import org.spikebook.web.lti.people.PlatformAccounts;
import org.spikebook.web.lti.people.PlatformMembership;
import org.spikebook.web.lti.people.PlatformPerson;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the members that platforms tell with those of the class. */
@Component
class RosterComparison {

    private final PlatformAccounts accounts;
    private final MemberRepository members;
    private final LtiContextRepository contexts;

    RosterComparison(
            PlatformAccounts accounts, MemberRepository members, LtiContextRepository contexts) {
        this.accounts = accounts;
        this.members = members;
        this.contexts = contexts;
    }

    RosterChanges of(CourseId course, PlatformMembers told) {
        Map<VisitorId, Map<LtiContextId, CourseRole>> known = known(course);
        List<PlatformPerson> added = new ArrayList<>();
        List<PlatformPerson> raised = new ArrayList<>();
        List<PlatformPerson> lowered = new ArrayList<>();
        Set<VisitorId> named = new HashSet<>();
        for (NamedPerson one : told.people()) {
            Optional<VisitorId> account = accounts.find(one.person());
            account.ifPresent(named::add);
            Map<LtiContextId, CourseRole> until =
                    account.map(id -> known.getOrDefault(id, Map.of())).orElse(Map.of());
            PlatformPerson person = one.over(until);
            Optional<CourseRole> role =
                    account.flatMap(id -> members.find(course, id)).map(MemberRow::role);
            if (role.isEmpty()) {
                added.add(person);
            } else if (role.get().compareTo(person.role()) < 0) {
                raised.add(person);
            } else if (PlatformMembership.isLowered(role, highest(until), person)) {
                lowered.add(person);
            }
        }
        return new RosterChanges(
                told, added, raised, lowered, absent(course, told.read(), known, named));
    }

    private Map<VisitorId, Map<LtiContextId, CourseRole>> known(CourseId course) {
        return contexts.enrollments(course).stream()
                .collect(
                        Collectors.groupingBy(
                                LtiEnrollmentRow::visitor,
                                Collectors.toMap(
                                        LtiEnrollmentRow::context, LtiEnrollmentRow::role)));
    }

    private static Optional<CourseRole> highest(Map<LtiContextId, CourseRole> roles) {
        return roles.values().stream().max(Comparator.naturalOrder());
    }

    /** Of who is in a course that was not read, no one can say whether it still names them. */
    private List<String> absent(
            CourseId course,
            Set<LtiContextId> read,
            Map<VisitorId, Map<LtiContextId, CourseRole>> known,
            Set<VisitorId> named) {
        return members.of(course).stream()
                .filter(member -> !named.contains(member.visitor()))
                .filter(member -> known.containsKey(member.visitor()))
                .filter(member ->
                        read.containsAll(known.getOrDefault(member.visitor(), Map.of()).keySet()))
                .map(MemberRow::name)
                .toList();
    }
}
