package org.spikebook.db.assignment;

import java.util.UUID;

/** Identity of a submission. */
public record SubmissionId(UUID value) {

    /** From the text in an address. @throws IllegalArgumentException if it is not a UUID */
    public static SubmissionId of(String text) {
        return new SubmissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
