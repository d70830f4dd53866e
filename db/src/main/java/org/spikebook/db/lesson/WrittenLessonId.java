package org.spikebook.db.lesson;

import java.util.UUID;

/** Identity of a lesson that a class writes for itself. */
public record WrittenLessonId(UUID value) {

    /**
     * The identity that {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static WrittenLessonId of(String text) {
        return new WrittenLessonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
