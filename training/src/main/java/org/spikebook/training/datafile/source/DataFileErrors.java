package org.spikebook.training.datafile.source;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.TerminalText;
import org.spikebook.training.dataset.UnreadableDataException;

/** What can be wrong with data files, in the words of this package's bundle. */
public final class DataFileErrors {

    private static final int MOST_TEXT = 60;

    private DataFileErrors() {}

    public static UnreadableDataException of(String code, Object... args) {
        return new UnreadableDataException(problem(code, args));
    }

    static Problem problem(String code, Object... args) {
        return Problem.of(DataFileErrors.class, "", code, args);
    }

    /** A text of a file, cut and without control characters, to be shown in a message. */
    public static String shown(String text) {
        String cut = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) + "…" : text;
        return TerminalText.of(cut);
    }
}
