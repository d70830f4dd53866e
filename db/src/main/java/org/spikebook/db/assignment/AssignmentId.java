package org.spikebook.db.assignment;

import java.util.UUID;

/** Identity of an assignment. */
public record AssignmentId(UUID value) {

    /** From the text in an address. @throws IllegalArgumentException if it is not a UUID */
    public static AssignmentId of(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
