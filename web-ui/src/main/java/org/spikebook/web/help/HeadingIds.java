package org.spikebook.web.help;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The ids of a page's headings, as GitHub gives them, so that links hold in both places. */
final class HeadingIds {

    private final Map<String, Integer> given = new HashMap<>();

    /** The id of the next heading of the page. */
    String next(String title) {
        String id =
                title.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-');
        int earlier = given.merge(id, 1, Integer::sum) - 1;
        return earlier == 0 ? id : id + "-" + earlier;
    }
}
