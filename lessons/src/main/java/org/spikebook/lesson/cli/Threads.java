package org.spikebook.lesson.cli;

import picocli.CommandLine.Option;

/** How many threads a command may use; no result depends on it. */
final class Threads {

    private static final int MOST = 256;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private int count = Math.max(1, Runtime.getRuntime().availableProcessors());

    int count() throws StopException {
        if (count < 1 || count > MOST) {
            throw StopException.badInput("--threads", "threadsOutOfRange", count, MOST);
        }
        return count;
    }
}
