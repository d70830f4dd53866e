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

    /**
     * Gives all of the guest's memberships to the account.
     *
     * @return whether it teaches by one of them: {@link #endPasswordLinks} is to follow
     */
    public boolean bring(VisitorId guest, VisitorId account) {
        List<CourseId> own = courses.ofMember(guest).stream().map(CourseRow::id).toList();
        courses.lockMembers(own);
        boolean teaches = members.teaches(guest);
        own.forEach(course -> bring(course, guest, account));
        members.changeOwner(guest, account);
        members.deleteOf(guest);
        return teaches;
    }

    private void bring(CourseId course, VisitorId guest, VisitorId account) {
        CourseRole role = role(course, guest).orElse(CourseRole.STUDENT);
        Optional<CourseRole> before = role(course, account);
        if (before.filter(known -> known.compareTo(role) < 0).isPresent()) {
            members.changeRole(course, account, role);
            audit.role(course, account, account, before.get(), role);
        }
    }

    /**
     * Ends links to a new password of an account that teaches from now on: an instructor may have
     * made one while it was a student's only. To be called last in the transaction: what was
     * brought names the account, and waits for a new password or address, which holds the account
     * and takes its links next.
     */
    public void endPasswordLinks(VisitorId account) {
        passwordLinks.deleteOf(account);
    }

    private Optional<CourseRole> role(CourseId course, VisitorId member) {
        return members.find(course, member).map(MemberRow::role);
    }
}
