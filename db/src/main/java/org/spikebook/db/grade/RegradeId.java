package org.spikebook.db.grade;

import java.util.UUID;

/** Identity of a regrade. */
public record RegradeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
