package org.spikebook.db.classboard;

import java.util.UUID;

/** Identity of a request to show a network to the class. */
public record SpotlightId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
