package org.spikebook.lesson.cli;

/** What the process says to the shell. */
final class ExitCode {

    /** The work is done, its result written. */
    static final int DONE = 0;

    /** The work failed, or the network does not fit the chip. */
    static final int FAILED = 1;

    /** What was given is wrong: an option, a file, a document. */
    static final int BAD_INPUT = 2;

    private ExitCode() {}
}
