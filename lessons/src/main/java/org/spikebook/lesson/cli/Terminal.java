package org.spikebook.lesson.cli;

import java.io.PrintStream;

/**
 * Where a command speaks.
 *
 * @param out results
 * @param err problems, and progress
 * @param interactive whether a person watches {@code err}; only then is progress told
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {}
