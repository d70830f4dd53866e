package org.spikebook.db.account;

import java.util.UUID;

/** Identity of a visitor, guest or account. */
public record VisitorId(UUID value) implements java.io.Serializable {

    /** From the text in an address. @throws IllegalArgumentException if it is not a UUID */
    public static VisitorId of(String text) {
        return new VisitorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
