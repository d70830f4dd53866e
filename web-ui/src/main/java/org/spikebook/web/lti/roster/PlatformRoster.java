package org.spikebook.web.lti.roster;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiContextRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.people.PlatformAccounts;
import org.spikebook.web.lti.people.PlatformMembership;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Takes over members of platforms' courses, before they launch: shown first, then done. */
@Service
public class PlatformRoster {

    private final Authorization authorization;
    private final LtiContextRepository contexts;
    private final CourseRepository classes;
    private final ConnectedCourses connected;
    private final RosterComparison comparison;
    private final PlatformAccounts accounts;
    private final PlatformMembership membership;
    private final Clock clock;

    PlatformRoster(
            Authorization authorization,
            LtiContextRepository contexts,
            CourseRepository classes,
            ConnectedCourses connected,
            RosterComparison comparison,
            PlatformAccounts accounts,
            PlatformMembership membership,
            Clock clock) {
        this.authorization = authorization;
        this.contexts = contexts;
        this.classes = classes;
        this.connected = connected;
        this.comparison = comparison;
        this.accounts = accounts;
        this.membership = membership;
        this.clock = clock;
    }

    /** Whether a platform tells who the members of the class are. */
    public boolean isTold(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.CHANGE_MEMBERS));
        return isTold(contexts.ofCourse(course));
    }

    private static boolean isTold(List<LtiContextRow> courses) {
        return courses.stream().anyMatch(row -> row.membershipsUrl() != null);
    }

    /**
     * What taking over the members of all connected courses would change; asks their platforms,
     * which may take seconds.
     *
     * @throws ResourceNotFound if no platform tells
     * @throws LtiRefusal if the members of no course can be read
     */
    public RosterChanges preview(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.CHANGE_MEMBERS));
        List<LtiContextRow> courses = contexts.ofCourse(course);
        if (!isTold(courses)) {
            throw new ResourceNotFound();
        }
        PlatformMembers members = connected.read(courses);
        if (members.read().isEmpty()) {
            throw LtiRefusal.of("membersUnavailable");
        }
        return comparison.of(course, members);
    }

    /**
     * Does it, all of it or nothing.
     *
     * @param shown what the instructor saw; refused if it would be something else by now
     */
    @Transactional
    public Optional<Problem> apply(CourseId course, RosterChanges shown) {
        VisitorId visitor =
                authorization.require(new InCourse(course, CourseAction.CHANGE_MEMBERS));
        List<LtiContextRow> courses = contexts.ofCourse(course);
        if (!isTold(courses)) {
            throw new ResourceNotFound();
        }
        classes.lockMembers(course);
        if (!areConnected(courses, shown)
                || !comparison.of(course, shown.members()).equals(shown)) {
            return Optional.of(Problem.of(PlatformRoster.class, "", "roster.changed"));
        }
        shown.members().people().forEach(person -> enter(course, visitor, person));
        return Optional.empty();
    }

    /** Deleting a platform deletes its courses. */
    private static boolean areConnected(List<LtiContextRow> courses, RosterChanges shown) {
        return courses.stream().map(LtiContextRow::id).toList().containsAll(shown.members().read());
    }

    private void enter(CourseId course, VisitorId actor, NamedPerson named) {
        VisitorId account = accounts.findOrMake(named.person());
        Optional<CourseRole> before = contexts.highestRole(course, account);
        named.roles()
                .forEach((context, role) ->
                        contexts.setRole(context, account, role, clock.instant()));
        CourseRole role = contexts.highestRole(course, account).orElseThrow();
        membership.enter(course, actor, account, named.person().as(role), before);
    }
}
