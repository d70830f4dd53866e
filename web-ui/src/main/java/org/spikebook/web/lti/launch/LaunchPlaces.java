package org.spikebook.web.lti.launch;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.lti.LtiContextId;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiContextRow;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.db.lti.LtiLinkRepository;
import org.spikebook.db.lti.LtiLinkRow;
import org.spikebook.db.lti.LtiPlatformId;
import org.spikebook.web.lti.people.PlatformMembership;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.util.Optional;

/** Courses and links of platforms, as launches tell of them. */
@Component
class LaunchPlaces {

    private final LtiContextRepository contexts;
    private final LtiLinkRepository links;
    private final AssignmentRepository assignments;
    private final PlatformMembership membership;
    private final IdGenerator ids;
    private final Clock clock;

    LaunchPlaces(
            LtiContextRepository contexts,
            LtiLinkRepository links,
            AssignmentRepository assignments,
            PlatformMembership membership,
            IdGenerator ids,
            Clock clock) {
        this.contexts = contexts;
        this.links = links;
        this.assignments = assignments;
        this.membership = membership;
        this.ids = ids;
        this.clock = clock;
    }

    /** Notes who is what where; they are a member of the class if there is one. */
    LtiLinkId enter(LtiPlatformId platform, Launch launch, VisitorId account) {
        LtiContextRow context = context(platform, launch);
        CourseId course = context.course();
        if (course == null) {
            note(context, launch, account);
        } else {
            Optional<CourseRole> before = contexts.highestRole(course, account);
            note(context, launch, account);
            CourseRole role = contexts.highestRole(course, account).orElseThrow();
            membership.enter(course, account, account, launch.person().as(role), before);
        }
        LtiLinkRow link = link(context.id(), launch);
        if (link.assignment() == null && course != null) {
            Optional.ofNullable(launch.assignment())
                    .filter(assignment -> isOf(course, assignment))
                    .ifPresent(assignment -> links.setAssignment(link.id(), assignment));
        }
        return link.id();
    }

    private void note(LtiContextRow context, Launch launch, VisitorId account) {
        contexts.setRole(context.id(), account, launch.person().role(), clock.instant());
    }

    /** An author of links on the platform may name any assignment, also one of another class. */
    private boolean isOf(CourseId course, AssignmentId assignment) {
        return assignments.find(assignment).filter(row -> row.course().equals(course)).isPresent();
    }

    private LtiContextRow context(LtiPlatformId platform, Launch launch) {
        contexts.insertIfAbsent(
                new LtiContextRow(
                        new LtiContextId(ids.generateId()),
                        platform,
                        launch.deployment(),
                        launch.contextId(),
                        launch.contextTitle(),
                        null,
                        launch.membershipsUrl()));
        LtiContextRow row =
                contexts.find(platform, launch.deployment(), launch.contextId()).orElseThrow();
        contexts.describe(row.id(), launch.contextTitle(), launch.membershipsUrl());
        return row;
    }

    private LtiLinkRow link(LtiContextId context, Launch launch) {
        links.insertIfAbsent(
                new LtiLinkRow(
                        new LtiLinkId(ids.generateId()),
                        context,
                        launch.resourceId(),
                        launch.resourceTitle(),
                        null,
                        launch.scoreUrl()));
        LtiLinkRow row = links.find(context, launch.resourceId()).orElseThrow();
        links.describe(row.id(), launch.resourceTitle(), launch.scoreUrl());
        return row;
    }
}
