package org.spikebook.web.help;

import java.util.List;

/** The pages of the user guide for one kind of reader, as its index lists them. */
public record GuidePart(String title, List<Entry> entries) {

    public GuidePart {
        entries = List.copyOf(entries);
    }

    /** A page: its address, without a slash at its beginning, and how the index calls it. */
    public record Entry(String address, String title) {}
}
