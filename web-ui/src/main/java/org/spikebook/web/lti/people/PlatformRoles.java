package org.spikebook.web.lti.people;

import org.spikebook.db.classroom.CourseRole;

import java.util.List;
import java.util.Optional;

/**
 * Roles of the vocabulary of LTI in a course. Roles in the institution and in the system give none
 * in a class: an administrator of the platform may have no part in the course.
 */
public final class PlatformRoles {

    private static final String PREFIX = "http://purl.imsglobal.org/vocab/lis/v2/membership";
    private static final String ASSISTANT = PREFIX + "/Instructor#TeachingAssistant";
    private static final String INSTRUCTOR = "Instructor";
    private static final String LEARNER = "Learner";

    private PlatformRoles() {}

    /**
     * What someone with these roles is in a class: a teaching assistant is one although the
     * principal role, instructor, stands beside it.
     */
    public static Optional<CourseRole> inClass(List<String> roles) {
        if (roles.contains(ASSISTANT)) {
            return Optional.of(CourseRole.TEACHING_ASSISTANT);
        }
        if (has(roles, INSTRUCTOR)) {
            return Optional.of(CourseRole.INSTRUCTOR);
        }
        return has(roles, LEARNER) ? Optional.of(CourseRole.STUDENT) : Optional.empty();
    }

    /** By its full name, or the short one that the standard allows for roles in a course. */
    private static boolean has(List<String> roles, String name) {
        return roles.contains(PREFIX + "#" + name) || roles.contains(name);
    }
}
