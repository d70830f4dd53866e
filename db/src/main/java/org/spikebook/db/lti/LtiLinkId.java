package org.spikebook.db.lti;

import java.util.UUID;

/** Identity of a link in a course of a platform. */
public record LtiLinkId(UUID value) implements java.io.Serializable {

    /** From the text in an address. @throws IllegalArgumentException if it is not a UUID */
    public static LtiLinkId of(String text) {
        return new LtiLinkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
