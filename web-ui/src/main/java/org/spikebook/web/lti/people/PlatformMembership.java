package org.spikebook.web.lti.people;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.InvitationRepository;
import org.spikebook.db.classroom.InvitationRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.web.classroom.JoinResult;
import org.spikebook.web.classroom.Memberships;
import org.spikebook.web.lti.LtiRefusal;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * Makes people of platforms' courses members of their class. A role that platforms gave, the
 * highest of a person's courses, follows them up and down; one that an instructor gave by hand is
 * never lowered.
 */
@Component
public class PlatformMembership {

    /** Namesakes in one class. */
    private static final int MOST_NAMESAKES = 50;

    private final CourseRepository courses;
    private final MemberRepository members;
    private final InvitationRepository invitations;
    private final Memberships memberships;

    PlatformMembership(
            CourseRepository courses,
            MemberRepository members,
            InvitationRepository invitations,
            Memberships memberships) {
        this.courses = courses;
        this.members = members;
        this.invitations = invitations;
        this.memberships = memberships;
    }

    /**
     * Makes the person a member, or changes their role.
     *
     * @param actor who makes them one: themselves by a launch, or an instructor
     * @param person with the highest role of their courses
     * @param before the highest until now, if there was one
     * @throws LtiRefusal if the class is closed and they are no member
     */
    public void enter(
            CourseId course,
            VisitorId actor,
            VisitorId account,
            PlatformPerson person,
            Optional<CourseRole> before) {
        Optional<MemberRow> member = members.find(course, account);
        if (member.isEmpty() && courses.find(course).orElseThrow().closedAt() != null) {
            throw LtiRefusal.of("classClosed");
        }
        Optional<CourseRole> role = member.map(MemberRow::role);
        if (isLowered(role, before, person)) {
            // refused for the last instructor, who stays one
            memberships.changeRole(course, actor, account, person.role());
        } else if (role.filter(now -> now.compareTo(person.role()) >= 0).isEmpty()) {
            admit(course, actor, account, person);
        }
    }

    /**
     * Whether a person loses rights in the class: they have the role that the platforms gave them
     * until now, and these give a lesser one.
     *
     * @param role in the class
     * @param before the highest role of their courses until now, if there was one
     */
    public static boolean isLowered(
            Optional<CourseRole> role, Optional<CourseRole> before, PlatformPerson person) {
        return before.isPresent()
                && role.equals(before)
                && person.role().compareTo(before.get()) < 0;
    }

    private void admit(CourseId course, VisitorId actor, VisitorId account, PlatformPerson person) {
        courses.lockMembers(course);
        Optional<InvitationRow> listed = listed(course, person);
        listed.ifPresent(row -> invitations.delete(course, row.id()));
        String name = listed.map(InvitationRow::name).orElse(person.name());
        for (int number = 1; number <= MOST_NAMESAKES; number++) {
            String unique = number == 1 ? name : name + " (" + number + ")";
            JoinResult result = memberships.admit(course, actor, account, unique, person.role());
            if (result instanceof JoinResult.Joined) {
                describe(course, account, person, listed);
                return;
            }
        }
        throw LtiRefusal.of("nameTaken", name);
    }

    /** On the class list, by e-mail: their personal code is needed no more. */
    private Optional<InvitationRow> listed(CourseId course, PlatformPerson person) {
        String email = person.email();
        return email == null
                ? Optional.empty()
                : invitations.of(course).stream()
                        .filter(row -> email.equalsIgnoreCase(row.details().email()))
                        .findFirst();
    }

    private void describe(
            CourseId course,
            VisitorId account,
            PlatformPerson person,
            Optional<InvitationRow> listed) {
        RosterDetails known = members.details(course).getOrDefault(account, RosterDetails.NONE);
        RosterDetails told = new RosterDetails(person.email(), null, null);
        RosterDetails onList = listed.map(InvitationRow::details).orElse(RosterDetails.NONE);
        members.setDetails(course, account, told.over(onList).over(known));
    }
}
