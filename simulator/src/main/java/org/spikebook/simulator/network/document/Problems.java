package org.spikebook.simulator.network.document;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

/** Problems worded in this package's bundle. */
final class Problems {

    private static final int LONGEST_QUOTE = 60;

    private Problems() {}

    static Problem of(Place place, String code, Object... args) {
        return Problem.of(Problems.class, place.pointer(), code, args);
    }

    /** A problem that a component worded. */
    static Problem at(Place place, Text text) {
        return new Problem(place.pointer(), text);
    }

    /** What a person wrote, cut to a length that fits into a message. */
    static String quote(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
