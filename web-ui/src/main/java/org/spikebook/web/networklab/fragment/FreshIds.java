package org.spikebook.web.networklab.fragment;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids that are not in use yet, and no longer than an id may be.
 *
 * @param taken the ids in use; read at each call
 */
public record FreshIds(Set<String> taken) {

    private static final int LONGEST = 64;
    private static final Pattern NUMBER = Pattern.compile("-\\d+$");

    /** {@code base} if that is not taken, else {@code base-2}, {@code base-3} … */
    public String of(String base) {
        String id = cut(base, LONGEST);
        for (int n = 2; taken.contains(id); n++) {
            String number = "-" + n;
            id = cut(base, LONGEST - number.length()) + number;
        }
        return id;
    }

    /** The id of a copy: numbered on, {@code exc-3} after {@code exc-2}. */
    String ofCopy(String id) {
        return taken.contains(id) ? of(NUMBER.matcher(id).replaceFirst("")) : id;
    }

    private static String cut(String id, int length) {
        return id.substring(0, Math.min(id.length(), length));
    }
}
