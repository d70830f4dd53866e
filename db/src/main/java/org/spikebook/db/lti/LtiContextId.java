package org.spikebook.db.lti;

import java.util.UUID;

/** Identity of a course of a platform. */
public record LtiContextId(UUID value) implements java.io.Serializable {

    /** From the text in an address. @throws IllegalArgumentException if it is not a UUID */
    public static LtiContextId of(String text) {
        return new LtiContextId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
