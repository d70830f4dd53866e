package org.spikebook.cli.option;

import org.spikebook.cli.terminal.StopException;

import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Options that say nothing about a file of this kind: ignoring them would mislead. */
public final class UnusedOptions {

    private UnusedOptions() {}

    /**
     * Refuses options that were given.
     *
     * @param kind of file; {@code misplaced.KIND} says what it is
     * @param options that mean nothing for it
     */
    public static void refuse(CommandSpec command, Path file, String kind, String... options)
            throws StopException {
        refuse(command, "misplaced." + kind, file.toString(), options);
    }

    /** Refuses options that were given without another one, on which they depend. */
    public static void refuseWithout(CommandSpec command, String needed, String... options)
            throws StopException {
        if (!isGiven(command, needed)) {
            refuse(command, "misplaced.alone", needed, options);
        }
    }

    private static void refuse(CommandSpec command, String code, String about, String... options)
            throws StopException {
        List<String> given =
                Arrays.stream(options).filter(option -> isGiven(command, option)).toList();
        if (!given.isEmpty()) {
            throw StopException.badInput(String.join(", ", given), code, about);
        }
    }

    private static boolean isGiven(CommandSpec command, String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }
}
