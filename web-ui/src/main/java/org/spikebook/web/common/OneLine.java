package org.spikebook.web.account.openid;

import org.jspecify.annotations.Nullable;

/** Texts that come from a provider, made fit for a line of the log or of a page. */
final class OneLine {

    private static final int LONGEST_LOGGED = 300;

    private OneLine() {}

    /** For the log. */
    static String of(@Nullable String text) {
        return of(text, LONGEST_LOGGED);
    }

    /**
     * Without control characters and outer blanks.
     *
     * @param longest characters that are kept; a pair of surrogates is not cut
     */
    static String of(@Nullable String text, int longest) {
        String line = (text == null ? "" : text).replaceAll("\\p{Cntrl}+", " ");
        String plain = line.strip();
        if (plain.length() <= longest) {
            return plain;
        }
        boolean splits = Character.isHighSurrogate(plain.charAt(longest - 1));
        return plain.substring(0, splits ? longest - 1 : longest);
    }
}
