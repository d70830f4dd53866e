package org.spikebook.db.notebook;

import java.util.UUID;

/** Identity of a notebook. */
public record NotebookId(UUID value) {

    /** From the text in an address. @throws IllegalArgumentException if it is not a UUID */
    public static NotebookId of(String text) {
        return new NotebookId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
