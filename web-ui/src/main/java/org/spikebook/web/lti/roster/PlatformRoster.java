package org.spikebook.web.lti.roster;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiContextRow;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.people.PlatformAccounts;
import org.spikebook.web.lti.people.PlatformMembership;
import org.spikebook.web.lti.people.PlatformPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Takes over members of a platform's course, before they launch: shown first, then done. */
@Service
public class PlatformRoster {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformRoster.class);

    private final Authorization authorization;
    private final LtiContextRepository contexts;
    private final LtiPlatformRepository platforms;
    private final CourseRepository courses;
    private final MembershipsReader reader;
    private final RosterComparison comparison;
    private final PlatformAccounts accounts;
    private final PlatformMembership membership;
    private final Clock clock;

    PlatformRoster(
            Authorization authorization,
            LtiContextRepository contexts,
            LtiPlatformRepository platforms,
            CourseRepository courses,
            MembershipsReader reader,
            RosterComparison comparison,
            PlatformAccounts accounts,
            PlatformMembership membership,
            Clock clock) {
        this.authorization = authorization;
        this.contexts = contexts;
        this.platforms = platforms;
        this.courses = courses;
        this.reader = reader;
        this.comparison = comparison;
        this.accounts = accounts;
        this.membership = membership;
        this.clock = clock;
    }

    /** Whether a platform tells who the members of the class are. */
    public boolean isTold(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.CHANGE_MEMBERS));
        return context(course).isPresent();
    }

    /**
     * What taking over the members would change; asks the platform, which may take seconds.
     *
     * @throws ResourceNotFound if no platform tells
     * @throws LtiRefusal if the platform does not answer
     */
    public RosterChanges preview(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.CHANGE_MEMBERS));
        LtiContextRow context = context(course).orElseThrow(ResourceNotFound::new);
        LtiPlatformRow platform = platforms.find(context.platform()).orElseThrow();
        try {
            String address = Optional.ofNullable(context.membershipsUrl()).orElseThrow();
            return comparison.of(course, context, reader.read(platform, context, address));
        } catch (IOException e) {
            LOG.warn("A learning platform did not tell its members", e);
            throw LtiRefusal.of("membersUnavailable");
        }
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
        LtiContextRow context = context(course).orElseThrow(ResourceNotFound::new);
        courses.lockMembers(course);
        if (!comparison.of(course, context, shown.people()).equals(shown)) {
            return Optional.of(Problem.of(PlatformRoster.class, "", "roster.changed"));
        }
        shown.people().forEach(person -> enter(course, visitor, context, person));
        return Optional.empty();
    }

    private void enter(
            CourseId course, VisitorId actor, LtiContextRow context, PlatformPerson person) {
        VisitorId account = accounts.findOrMake(person);
        Optional<CourseRole> before = contexts.role(context.id(), account);
        contexts.setRole(context.id(), account, person.role(), clock.instant());
        membership.enter(course, actor, account, person, before);
    }

    private Optional<LtiContextRow> context(CourseId course) {
        return contexts.ofCourse(course).stream()
                .filter(row -> row.membershipsUrl() != null)
                .findFirst();
    }
}
