package org.spikebook.web.help;

import java.util.List;
import java.util.Locale;

/**
 * A page of the user guide.
 *
 * @param address of the page, without a slash at its beginning
 * @param language in which it is written
 * @param html safe, without the title; headings have the ids of {@code headings}
 * @param headings of the first level below the title, in order
 */
public record GuidePage(
        String address, Locale language, String title, String html, List<Heading> headings) {

    public GuidePage {
        headings = List.copyOf(headings);
    }

    /** A heading, and the id of its element. */
    public record Heading(String id, String title) {}
}
