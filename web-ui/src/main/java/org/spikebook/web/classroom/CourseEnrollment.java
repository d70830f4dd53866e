package org.spikebook.web.classroom;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.CourseRow;
import org.spikebook.db.classroom.InvitationRepository;
import org.spikebook.db.classroom.InvitationRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.ClientAddress;
import org.spikebook.web.account.Guests;
import org.spikebook.web.common.GuessLimits;
import org.spikebook.web.common.GuessLimits.Admission;
import org.spikebook.web.common.GuessLimits.Guess;
import org.spikebook.web.common.ReadableCode;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.limit.GuessProperties;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;

/** Lets students into classes by the code of the class and a name, or by a personal code. */
@Component
class CourseEnrollment {

    private final CourseRepository courses;
    private final MemberRepository members;
    private final InvitationRepository invitations;
    private final VisitorRepository visitors;
    private final Guests guests;
    private final ClientAddress address;
    private final SpikebookProperties settings;
    private final GuessLimits limits;
    private final Clock clock;

    CourseEnrollment(
            CourseRepository courses,
            MemberRepository members,
            InvitationRepository invitations,
            VisitorRepository visitors,
            Guests guests,
            ClientAddress address,
            SpikebookProperties settings,
            GuessProperties guesses,
            Clock clock) {
        this.courses = courses;
        this.members = members;
        this.invitations = invitations;
        this.visitors = visitors;
        this.guests = guests;
        this.address = address;
        this.settings = settings;
        this.clock = clock;
        this.limits = new GuessLimits(guesses, clock);
    }

    JoinResult enter(VisitorId visitor, String code, String name) {
        Guess guess = new Guess(visitor.toString(), address.current(), known(visitor));
        return switch (limits.admit(guess)) {
            case Admission.After(var delay) when delay.isZero() ->
                    look(visitor, new JoinAttempt(guess, code, name, delay, clock.instant()));
            case Admission.After(var delay) ->
                    new JoinResult.Delayed(
                            new JoinAttempt(guess, code, name, delay, clock.instant().plus(delay)));
            case Admission.Refused(var retryAfter) ->
                    refused("/code", "tooManyTries", retryAfter.toSeconds() + 1);
        };
    }

    JoinResult enter(VisitorId visitor, JoinAttempt delayed) {
        return clock.instant().isBefore(delayed.due())
                ? new JoinResult.Delayed(delayed)
                : look(visitor, delayed);
    }

    /** Who has an account or is in a class already is not taken for a stranger who guesses. */
    private Optional<String> known(VisitorId visitor) {
        boolean hasAccount = visitors.find(visitor).filter(row -> !row.isGuest()).isPresent();
        return hasAccount || !courses.ofMember(visitor).isEmpty()
                ? Optional.of(visitor.toString())
                : Optional.empty();
    }

    private JoinResult look(VisitorId visitor, JoinAttempt attempt) {
        String typed = ReadableCode.normalized(attempt.code());
        Optional<CourseRow> course = courses.findByJoinCode(typed);
        if (course.isPresent()) {
            limits.passed(attempt.guess(), attempt.delay());
            return enter(visitor, course.get(), attempt.name());
        }
        Optional<InvitationRow> invitation = invitation(typed);
        if (invitation.isPresent()) {
            limits.passed(attempt.guess(), attempt.delay());
            return accept(visitor, invitation.get());
        }
        limits.failed(attempt.guess(), attempt.delay());
        return refused("/code", "noSuchCode");
    }

    /** Looked for again once names are locked: another browser may have used it meanwhile. */
    private Optional<InvitationRow> invitation(String code) {
        Optional<InvitationRow> seen = invitations.findByJoinCode(code);
        seen.ifPresent(each -> courses.lockMembers(each.course()));
        return seen.flatMap(_ -> invitations.findByJoinCode(code));
    }

    private JoinResult enter(VisitorId visitor, CourseRow course, String name) {
        courses.lockMembers(course.id());
        Optional<MemberRow> before = members.find(course.id(), visitor);
        if (before.isPresent()) {
            return joined(course, before.get());
        }
        Optional<Problem> problem = new CourseName(name).nameProblem();
        if (problem.isPresent()) {
            return new JoinResult.Refused(problem.get());
        }
        if (invitations.hasName(course.id(), new CourseName(name).key())) {
            return refused("/name", "nameListed", new CourseName(name).plain());
        }
        if (members.count(course.id()) >= settings.maxMembersPerClass()) {
            return refused("/code", "classFull", settings.maxMembersPerClass());
        }
        guests.keep(visitor);
        MemberRow member = student(course, visitor, new CourseName(name).plain());
        return members.insert(member)
                ? joined(course, member)
                : refused("/name", "nameTaken", member.name());
    }

    /** Under the name of the class list, also for a student who joined under another before. */
    private JoinResult accept(VisitorId visitor, InvitationRow invitation) {
        CourseRow course = courses.find(invitation.course()).orElseThrow();
        Optional<MemberRow> before = members.find(course.id(), visitor);
        if (before.filter(member -> member.role().teaches()).isPresent()) {
            return joined(course, before.get());
        }
        guests.keep(visitor);
        MemberRow member = student(course, visitor, invitation.name());
        boolean hasName =
                before.isPresent()
                        ? members.rename(course.id(), visitor, member.name(), member.nameKey())
                        : members.insert(member);
        if (!hasName) {
            return refused("/code", "nameTaken", member.name());
        }
        RosterDetails known = detailsOf(course, visitor);
        members.setDetails(course.id(), visitor, invitation.details().over(known));
        invitations.delete(course.id(), invitation.id());
        return joined(course, member);
    }

    private RosterDetails detailsOf(CourseRow course, VisitorId member) {
        return members.details(course.id()).getOrDefault(member, RosterDetails.NONE);
    }

    private MemberRow student(CourseRow course, VisitorId visitor, String name) {
        return new MemberRow(
                course.id(),
                visitor,
                CourseRole.STUDENT,
                name,
                new CourseName(name).key(),
                clock.instant());
    }

    private static JoinResult joined(CourseRow course, MemberRow member) {
        return new JoinResult.Joined(Course.of(course, member.role()), member.name());
    }

    private static JoinResult refused(String path, String code, Object... args) {
        return new JoinResult.Refused(Problem.of(CourseEnrollment.class, path, code, args));
    }
}
