package org.spikebook.web.classroom.staff;

import java.time.Instant;

/**
 * A new link that makes who opens it one of those who teach a class, once.
 *
 * @param token the secret of its address, which is kept nowhere
 */
public record StaffLink(String token, Instant expiresAt) {

    /** Never prints the token. */
    @Override
    public String toString() {
        return "StaffLink[" + expiresAt + "]";
    }
}
