package org.spikebook.web.account.role;

import org.spikebook.db.account.PasswordLinkRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.CourseRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.web.account.audit.Audit;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/**
 * Classes of a guest who signs in to an account. Where the account is a member too it gets the
 * higher of the two roles, so that a class keeps its instructor. Within the caller's transaction.
 */
@Component
public class GuestMemberships {

    private final CourseRepository courses;
    private final MemberRepository members;
    private final PasswordLinkRepository passwordLinks;
    private final Audit audit;

    GuestMemberships(
            CourseRepository courses,
            MemberRepository members,
            PasswordLinkRepository passwordLinks,
            Audit audit) {
        this.courses = courses;
        this.members = members;
        this.passwordLinks = passwordLinks;
        this.audit = audit;
    }

    /** Gives all of the guest's memberships to the account. */
    public void bring(VisitorId guest, VisitorId account) {
        List<CourseId> own = courses.ofMember(guest).stream().map(CourseRow::id).toList();
        courses.lockMembers(own);
        own.forEach(course -> bring(course, guest, account));
        members.changeOwner(guest, account);
        members.deleteOf(guest);
    }

    private void bring(CourseId course, VisitorId guest, VisitorId account) {
        CourseRole role = role(course, guest).orElse(CourseRole.STUDENT);
        Optional<CourseRole> before = role(course, account);
        if (before.filter(known -> known.compareTo(role) < 0).isPresent()) {
            members.changeRole(course, account, role);
            audit.role(course, account, account, before.get(), role);
        }
        if (role.teaches()) {
            // an instructor may have made one while the account was a student's only
            passwordLinks.deleteOf(account);
        }
    }

    private Optional<CourseRole> role(CourseId course, VisitorId member) {
        return members.find(course, member).map(MemberRow::role);
    }
}
