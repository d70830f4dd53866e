package org.spikebook.web.grading.export;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classroom.RosterDetails;

/** By which column Moodle finds a student: its import takes one for all rows of a file. */
public enum MoodleColumn {
    ID_NUMBER("ID number"),
    EMAIL("Email address");

    private final String title;

    MoodleColumn(String title) {
        this.title = title;
    }

    /** As Moodle calls it, in English. */
    String title() {
        return title;
    }

    /** What the class list says of a student; none: Moodle cannot find the student by it. */
    @Nullable String of(RosterDetails known) {
        return switch (this) {
            case ID_NUMBER -> known.number();
            case EMAIL -> known.email();
        };
    }
}
