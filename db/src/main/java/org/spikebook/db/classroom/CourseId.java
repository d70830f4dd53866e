package org.spikebook.db.classroom;

import java.util.UUID;

/** Identity of a course (a class of students). */
public record CourseId(UUID value) {

    /** From the text in an address. @throws IllegalArgumentException if it is not a UUID */
    public static CourseId of(String text) {
        return new CourseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
