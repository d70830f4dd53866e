package org.spikebook.db.assignment;

import java.util.UUID;

/** Identity of an assignment. */
public record AssignmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
