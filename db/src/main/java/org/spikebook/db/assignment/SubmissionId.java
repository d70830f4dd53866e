package org.spikebook.db.assignment;

import java.util.UUID;

/** Identity of a submission. */
public record SubmissionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
