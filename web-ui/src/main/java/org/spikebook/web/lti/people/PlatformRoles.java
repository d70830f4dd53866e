package org.spikebook.web.lti.people;

import org.spikebook.db.classroom.CourseRole;

import java.util.List;
import java.util.Optional;

/**
 * Roles of the vocabulary of LTI in a course. Roles in the institution and in the system give none
 * in a class: an administrator of the platform may have no part in the course.
 */
public record PlatformRoles(List<String> names) {

    private static final String PREFIX = "http://purl.imsglobal.org/vocab/lis/v2/membership";
    private static final String ASSISTANT = PREFIX + "/Instructor#TeachingAssistant";
    private static final String INSTRUCTOR = "Instructor";
    private static final String LEARNER = "Learner";

    /**
     * What someone with these roles is in a class: a teaching assistant is one although the
     * principal role, instructor, stands beside it.
     */
    public Optional<CourseRole> inClass() {
        if (names.contains(ASSISTANT)) {
            return Optional.of(CourseRole.TEACHING_ASSISTANT);
        }
        if (has(INSTRUCTOR)) {
            return Optional.of(CourseRole.INSTRUCTOR);
        }
        return has(LEARNER) ? Optional.of(CourseRole.STUDENT) : Optional.empty();
    }

    /** By its full name, or the short one that the standard allows for roles in a course. */
    private boolean has(String name) {
        return names.contains(PREFIX + "#" + name) || names.contains(name);
    }
}
