package org.spikebook.web.classroom.roster;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.InvitationId;
import org.spikebook.db.classroom.InvitationRepository;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The list of a class: who is in it, who is invited, and changes of it by a file. */
@Service
public class RosterService {

    private final Authorization authorization;
    private final CourseRepository courses;
    private final MemberRepository members;
    private final InvitationRepository invitations;
    private final RosterApplication application;
    private final RosterCsv csv;

    RosterService(
            Authorization authorization,
            CourseRepository courses,
            MemberRepository members,
            InvitationRepository invitations,
            RosterApplication application,
            RosterCsv csv) {
        this.authorization = authorization;
        this.courses = courses;
        this.members = members;
        this.invitations = invitations;
        this.application = application;
        this.csv = csv;
    }

    /** What a class list would change; nothing is written. */
    @Transactional(readOnly = true)
    public RosterPreview preview(CourseId course, String file) {
        authorization.require(new InCourse(course, CourseAction.CHANGE_MEMBERS));
        RosterFile read = RosterFile.read(file);
        return new RosterPreview(plan(course, read.rows()), read.problems());
    }

    /**
     * Does what a class list says, all of it or, if something is in the way, nothing.
     *
     * @param shown the plan that the instructor saw; refused if the class is another by now
     * @param choices by line, for rows that are to be handled otherwise than the plan says
     * @param removesAbsent whether students for whom no row stands leave the class
     */
    @Transactional
    public RosterOutcome apply(
            CourseId course,
            RosterPlan shown,
            Map<Long, RosterChoice> choices,
            boolean removesAbsent) {
        VisitorId actor = authorization.require(new InCourse(course, CourseAction.CHANGE_MEMBERS));
        courses.lockMembers(course);
        List<RosterRow> rows = shown.entries().stream().map(RosterEntry::row).toList();
        if (!plan(course, rows).equals(shown)) {
            return RosterApplication.refused("changedMeanwhile");
        }
        List<RosterPerson> leaving = removesAbsent ? shown.absent() : List.of();
        return application.apply(course, actor, shown, choices, people(course), leaving);
    }

    /** Who is invited and has not joined yet, by name. */
    @Transactional(readOnly = true)
    public List<Invitation> invitations(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.CHANGE_MEMBERS));
        return invitations.of(course).stream().map(Invitation::of).toList();
    }

    /** Takes an invitation back: its code lets no one in any more. */
    @Transactional
    public void withdraw(CourseId course, InvitationId invitation) {
        authorization.require(new InCourse(course, CourseAction.CHANGE_MEMBERS));
        courses.lockMembers(course);
        if (!invitations.delete(course, invitation)) {
            throw new ResourceNotFound();
        }
    }

    /** The list of the class as a file, which can be read again. */
    @Transactional(readOnly = true)
    public String csv(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.CHANGE_MEMBERS));
        return csv.of(members.of(course), members.details(course), invitations.of(course));
    }

    private RosterPlan plan(CourseId course, List<RosterRow> rows) {
        Set<UUID> teachers = new HashSet<>();
        members.of(course).stream()
                .filter(row -> row.role() != CourseRole.STUDENT)
                .forEach(row -> teachers.add(row.visitor().value()));
        return RosterMatcher.plan(rows, people(course), person -> !teachers.contains(person.id()));
    }

    private List<RosterPerson> people(CourseId course) {
        Map<VisitorId, RosterDetails> details = members.details(course);
        Stream<RosterPerson> joined =
                members.of(course).stream()
                        .map(row -> RosterPerson.of(row, detailsOf(row, details)));
        Stream<RosterPerson> invited = invitations.of(course).stream().map(RosterPerson::of);
        return Stream.concat(joined, invited).toList();
    }

    private static RosterDetails detailsOf(MemberRow row, Map<VisitorId, RosterDetails> details) {
        return details.getOrDefault(row.visitor(), RosterDetails.NONE);
    }
}
