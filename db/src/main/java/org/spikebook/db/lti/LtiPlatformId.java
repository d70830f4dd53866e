package org.spikebook.db.lti;

import java.util.UUID;

/** Identity of a registered platform. */
public record LtiPlatformId(UUID value) implements java.io.Serializable {

    /** From the text in an address. @throws IllegalArgumentException if it is not a UUID */
    public static LtiPlatformId of(String text) {
        return new LtiPlatformId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
