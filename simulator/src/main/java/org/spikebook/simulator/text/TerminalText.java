package org.spikebook.simulator.text;

import java.util.regex.Pattern;

/**
 * Texts of strangers (names of files, keys of documents), made harmless for a line of a terminal.
 */
public final class TerminalText {

    /** Control characters, ends of lines, and what turns the direction of writing. */
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private TerminalText() {}

    /**
     * The text with a dot for each character that would steer a terminal instead of being shown.
     */
    public static String of(String text) {
        return STEERING.matcher(text).replaceAll("·");
    }
}
