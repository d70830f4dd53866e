package org.spikebook.cli.terminal;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.problem.Problem;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a command speaks, and whose data it works with.
 *
 * @param out results
 * @param err problems, and progress
 * @param interactive whether a person watches {@code err}; else progress is told rarely
 * @param data folder of the person's data sets; need not exist
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, Path data) {

    /** All that ships with Spikebook, and the person's data sets. */
    public Laboratory laboratory() {
        return Laboratory.withData(data);
    }

    /** Tells what was done, but otherwise than a person may think. */
    public void warn(String source, List<Problem> warnings) {
        err.print(StopException.report("warning", source, warnings));
        err.flush();
    }
}
