package org.spikebook.web.classroom.staff;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.CourseRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.Administer;
import org.spikebook.web.classroom.JoinResult;
import org.spikebook.web.classroom.Memberships;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/**
 * Classes whose instructors were all erased or disabled. An administrator, who has no access to
 * classes otherwise, can take them over; the changes of the class say so.
 */
@Service
public class UnledClassService {

    /** So many are told. */
    public static final int MOST = 100;

    private final Authorization authorization;
    private final CourseRepository courses;
    private final MemberRepository members;
    private final Memberships memberships;

    UnledClassService(
            Authorization authorization,
            CourseRepository courses,
            MemberRepository members,
            Memberships memberships) {
        this.authorization = authorization;
        this.courses = courses;
        this.members = members;
        this.memberships = memberships;
    }

    /** The newest ones first. */
    @Transactional(readOnly = true)
    public List<UnledClass> classes() {
        authorization.require(new Administer());
        return courses.unled(MOST).stream().map(this::view).toList();
    }

    private UnledClass view(CourseRow row) {
        return new UnledClass(
                row.id(), row.title(), members.count(row.id()), row.closedAt() != null);
    }

    /**
     * Makes the current visitor an instructor of a class that has none.
     *
     * @param name how the class sees them
     * @return also that another member has the name
     * @throws ResourceNotFound if the class has an instructor by now
     */
    @Transactional
    public JoinResult takeOver(UnledClass shown, String name) {
        VisitorId administrator = authorization.require(new Administer());
        if (!courses.lockMembers(shown.id()) || courses.isLed(shown.id())) {
            throw new ResourceNotFound();
        }
        return memberships.admit(
                shown.id(), administrator, administrator, name, CourseRole.INSTRUCTOR);
    }
}
