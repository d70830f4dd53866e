package org.spikebook.lesson.cli;

import org.spikebook.parameter.Problem;

import java.io.PrintStream;
import java.util.List;

/**
 * Where a command speaks.
 *
 * @param out results
 * @param err problems, and progress
 * @param interactive whether a person watches {@code err}; only then is progress told
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    /** Tells what was done, but otherwise than a person may think. */
    void warn(String source, List<Problem> warnings) {
        err.print(StopException.report("warning", source, warnings));
        err.flush();
    }
}
