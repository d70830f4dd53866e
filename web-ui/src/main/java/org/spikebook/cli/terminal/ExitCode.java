package org.spikebook.cli.terminal;

/** What the process says to the shell. */
public final class ExitCode {

    /** The work is done, its result written. */
    public static final int DONE = 0;

    /** The work failed, or the network does not fit the chip. */
    public static final int FAILED = 1;

    /** What was given is wrong: an option, a file, a document. */
    public static final int BAD_INPUT = 2;

    private ExitCode() {}
}
