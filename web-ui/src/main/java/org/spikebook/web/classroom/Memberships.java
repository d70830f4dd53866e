package org.spikebook.web.classroom;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.PasswordLinkRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AccommodationRepository;
import org.spikebook.db.audit.AuditAction;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.CourseRow;
import org.spikebook.db.classroom.InvitationRepository;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.classroom.StaffInvitationRepository;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.SecurityEvents;
import org.spikebook.web.account.audit.Audit;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Changes of who is what in a class. A class always has an instructor; roles that change are kept
 * in the audit. Who is an instructor no longer leaves no invitation to teach, by which they could
 * come back. Within the caller's transaction, after its authorization.
 */
@Component
public class Memberships {

    private final CourseRepository courses;
    private final MemberRepository members;
    private final InvitationRepository invitations;
    private final StaffInvitationRepository staffInvitations;
    private final PasswordLinkRepository passwordLinks;
    private final AccommodationRepository accommodations;
    private final Audit audit;
    private final Clock clock;

    Memberships(
            CourseRepository courses,
            MemberRepository members,
            InvitationRepository invitations,
            StaffInvitationRepository staffInvitations,
            PasswordLinkRepository passwordLinks,
            AccommodationRepository accommodations,
            Audit audit,
            Clock clock) {
        this.courses = courses;
        this.members = members;
        this.invitations = invitations;
        this.staffInvitations = staffInvitations;
        this.passwordLinks = passwordLinks;
        this.accommodations = accommodations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a member another role.
     *
     * @return that they are the last instructor, who stays one
     */
    public Optional<Problem> changeRole(
            CourseId course, VisitorId actor, VisitorId member, CourseRole role) {
        CourseRole before = locked(course, member).role();
        if (before == role) {
            return Optional.empty();
        }
        if (isLastInstructor(course, before)) {
            return lastInstructor();
        }
        members.changeRole(course, member, role);
        staffInvitations.deleteBy(course, member);
        note(course, actor, member, before, role);
        return Optional.empty();
    }

    /** Takes a member out, or lets them leave where they are the actor themselves. */
    public Optional<Problem> remove(CourseId course, VisitorId actor, VisitorId member) {
        if (isLastInstructor(course, locked(course, member).role())) {
            return lastInstructor();
        }
        AuditAction action = actor.equals(member) ? AuditAction.LEFT : AuditAction.REMOVED;
        audit.inCourse(course, actor, member, action);
        members.delete(course, member);
        staffInvitations.deleteBy(course, member);
        return Optional.empty();
    }

    /**
     * Takes a student to another class, with their time for assignments. What they submitted stays
     * with the first one.
     */
    Optional<Problem> move(CourseId from, CourseId to, VisitorId actor, VisitorId student) {
        if (from.equals(to) || !courses.lockMembers(List.of(from, to))) {
            throw new ResourceNotFound();
        }
        MemberRow row = members.find(from, student).orElseThrow(ResourceNotFound::new);
        if (row.role().teaches()) {
            return problem("onlyStudents", row.name());
        }
        if (members.find(to, student).isPresent()) {
            return problem("memberThere", row.name());
        }
        if (isNameTaken(to, row.nameKey())) {
            return problem("nameThere", row.name());
        }
        audit.inCourse(from, actor, student, AuditAction.MOVED);
        members.move(from, to, student, clock.instant());
        accommodations.copy(from, to, student);
        return Optional.empty();
    }

    private boolean isNameTaken(CourseId course, String nameKey) {
        return invitations.hasName(course, nameKey)
                || members.of(course).stream().anyMatch(each -> each.nameKey().equals(nameKey));
    }

    /**
     * Makes a visitor one of those who teach a class; a role they have is never lowered.
     *
     * @param name how the class sees them, if they are not a member yet
     */
    public JoinResult admit(
            CourseId course, VisitorId actor, VisitorId visitor, String name, CourseRole role) {
        if (!courses.lockMembers(course)) {
            throw new ResourceNotFound();
        }
        CourseRow row = courses.find(course).orElseThrow();
        Optional<MemberRow> before = members.find(course, visitor);
        if (before.isPresent()) {
            CourseRole now = before.get().role();
            if (now.compareTo(role) < 0) {
                members.changeRole(course, visitor, role);
                note(course, actor, visitor, now, role);
                now = role;
            }
            return new JoinResult.Joined(Course.of(row, now), before.get().name());
        }
        return insert(row, actor, visitor, name, role);
    }

    private JoinResult insert(
            CourseRow course, VisitorId actor, VisitorId visitor, String name, CourseRole role) {
        Optional<Problem> problem = new CourseName(name).nameProblem();
        if (problem.isPresent()) {
            return new JoinResult.Refused(problem.get());
        }
        String tidy = new CourseName(name).plain();
        String key = new CourseName(name).key();
        MemberRow member = new MemberRow(course.id(), visitor, role, tidy, key, clock.instant());
        if (invitations.hasName(course.id(), key) || !members.insert(member)) {
            return new JoinResult.Refused(Problem.of(Memberships.class, "/name", "nameUsed", tidy));
        }
        note(course.id(), actor, visitor, null, role);
        return new JoinResult.Joined(Course.of(course, role), tidy);
    }

    private void note(
            CourseId course,
            VisitorId actor,
            VisitorId subject,
            @Nullable CourseRole before,
            CourseRole after) {
        audit.role(course, actor, subject, before, after);
        if (after.teaches()) {
            // an instructor may have made one while the account was a student's only
            passwordLinks.deleteOf(subject);
        }
        SecurityEvents.roleChanged(course, subject, after, actor);
    }

    private MemberRow locked(CourseId course, VisitorId member) {
        if (!courses.lockMembers(course)) {
            throw new ResourceNotFound();
        }
        return members.find(course, member).orElseThrow(ResourceNotFound::new);
    }

    private boolean isLastInstructor(CourseId course, CourseRole role) {
        return role == CourseRole.INSTRUCTOR && members.countInstructors(course) == 1;
    }

    private static Optional<Problem> lastInstructor() {
        return problem("lastInstructor");
    }

    private static Optional<Problem> problem(String code, Object... args) {
        return Optional.of(Problem.of(Memberships.class, "", code, args));
    }
}
