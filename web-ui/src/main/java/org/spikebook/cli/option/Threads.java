package org.spikebook.cli.option;

import org.spikebook.cli.terminal.StopException;

import picocli.CommandLine.Option;

/** How many threads a command may use; no result depends on it. */
public final class Threads {

    private static final int MOST = 256;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private int count = Math.max(1, Runtime.getRuntime().availableProcessors());

    public int count() throws StopException {
        if (count < 1 || count > MOST) {
            throw StopException.badInput("--threads", "threadsOutOfRange", count, MOST);
        }
        return count;
    }
}
