package org.spikebook.web.lti.roster;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiContextRow;
import org.spikebook.web.lti.people.PlatformAccounts;
import org.spikebook.web.lti.people.PlatformMembership;
import org.spikebook.web.lti.people.PlatformPerson;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the members that a platform tells with those of the class. */
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

    RosterChanges of(CourseId course, LtiContextRow context, List<PlatformPerson> people) {
        List<PlatformPerson> added = new ArrayList<>();
        List<PlatformPerson> raised = new ArrayList<>();
        List<PlatformPerson> lowered = new ArrayList<>();
        Set<VisitorId> named = new HashSet<>();
        for (PlatformPerson person : people) {
            Optional<VisitorId> account = accounts.find(person);
            account.ifPresent(named::add);
            Optional<CourseRole> role =
                    account.flatMap(id -> members.find(course, id)).map(MemberRow::role);
            Optional<CourseRole> before = account.flatMap(id -> contexts.role(context.id(), id));
            if (role.isEmpty()) {
                added.add(person);
            } else if (role.get().compareTo(person.role()) < 0) {
                raised.add(person);
            } else if (PlatformMembership.isLowered(role, before, person)) {
                lowered.add(person);
            }
        }
        return new RosterChanges(people, added, raised, lowered, absent(course, context, named));
    }

    private List<String> absent(CourseId course, LtiContextRow context, Set<VisitorId> named) {
        return members.of(course).stream()
                .filter(member -> contexts.role(context.id(), member.visitor()).isPresent())
                .filter(member -> !named.contains(member.visitor()))
                .map(MemberRow::name)
                .toList();
    }
}
