package org.spikebook.web.common;

import org.jspecify.annotations.Nullable;

/** Texts that come from outside, made fit for a line of the log or of a page. */
public final class OneLine {

    private static final int LONGEST_LOGGED = 300;

    private OneLine() {}

    /** For the log. */
    public static String of(@Nullable String text) {
        return of(text, LONGEST_LOGGED);
    }

    /**
     * Without control characters and outer blanks.
     *
     * @param longest characters that are kept; a pair of surrogates is not cut
     */
    public static String of(@Nullable String text, int longest) {
        String line = (text == null ? "" : text).replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
        String plain = line.strip();
        if (plain.length() <= longest) {
            return plain;
        }
        boolean splits = Character.isHighSurrogate(plain.charAt(longest - 1));
        return plain.substring(0, splits ? longest - 1 : longest);
    }
}
