package org.spikebook.db.job;

import java.util.UUID;

/** Identity of a job. */
public record JobId(UUID value) {

    /** From the text in an address. @throws IllegalArgumentException if it is not a UUID */
    public static JobId of(String text) {
        return new JobId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
