package org.spikebook.web.classroom.ui.staff;

import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.common.ui.Words;

import java.util.Locale;

/** What the roles of a class are called. */
final class RoleNames {

    private RoleNames() {}

    static String of(Words words, CourseRole role) {
        return words.of("role." + role.name().toLowerCase(Locale.ROOT));
    }
}
