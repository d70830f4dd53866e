package org.spikebook.db.lti;

import java.time.Instant;

/**
 * A key of the server.
 *
 * @param id by which platforms find it
 * @param jwk with its private half, as JSON
 */
public record LtiKeyRow(String id, String jwk, Instant createdAt) {

    /** Never prints the key. */
    @Override
    public String toString() {
        return "LtiKeyRow[" + id + "]";
    }
}
