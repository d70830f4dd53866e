package org.spikebook.web.account.role;

import static org.spikebook.db.classroom.CourseRole.INSTRUCTOR;
import static org.spikebook.db.classroom.CourseRole.STUDENT;
import static org.spikebook.db.classroom.CourseRole.TEACHING_ASSISTANT;

import org.spikebook.db.classroom.CourseRole;

import java.util.List;
import java.util.Set;

/**
 * What can be done in a class, and the roles that may do it: the one table of them, which
 * docs/security.md repeats.
 */
public enum CourseAction {
    /** See the class, its assignments and one's own submissions; submit; leave. */
    SEE_CLASS(STUDENT, TEACHING_ASSISTANT, INSTRUCTOR),

    /** See who is a member, with their roles. */
    SEE_MEMBERS(TEACHING_ASSISTANT, INSTRUCTOR),

    /** See submissions, grades, statistics, answers and dates of all students. */
    SEE_WORK(TEACHING_ASSISTANT, INSTRUCTOR),

    /** Give points and comments by hand, keep comments, and answer appeals. */
    MARK(TEACHING_ASSISTANT, INSTRUCTOR),

    /** See the board, send hints and messages, send all to a step, lock steps, pause and resume. */
    USE_BOARD(TEACHING_ASSISTANT, INSTRUCTOR),

    /**
     * Assign lessons, change and withdraw assignments, their rubrics too, give extensions, write
     * lessons for the class and publish them.
     */
    EDIT_ASSIGNMENTS(INSTRUCTOR),

    /** Grade all submissions of an assignment again and publish that; see all grades ever given. */
    REGRADE(INSTRUCTOR),

    /** Compare the submissions of students with each other. */
    COMPARE_WORK(INSTRUCTOR),

    /** Reset notebooks of students to the start of a step. */
    RESET_WORK(INSTRUCTOR),

    /** Show students what follows a prediction without making it. */
    LIFT_PREDICTIONS(INSTRUCTOR),

    /** Rename, remove and move members; read and apply the class list. */
    CHANGE_MEMBERS(INSTRUCTOR),

    /** Invite those who teach, change roles, and see what was changed. */
    CHANGE_ROLES(INSTRUCTOR),

    /** Make links with which students of the class get a new password. */
    RESET_PASSWORDS(INSTRUCTOR),

    /** Close and reopen the class. */
    CLOSE_CLASS(INSTRUCTOR);

    private final Set<CourseRole> roles;

    CourseAction(CourseRole... roles) {
        this.roles = Set.copyOf(List.of(roles));
    }

    /** Whether a member with this role may do it. */
    public boolean isFor(CourseRole role) {
        return roles.contains(role);
    }
}
