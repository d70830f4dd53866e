package org.spikebook.cli.option;

import org.spikebook.cli.terminal.StopException;

import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Options of a command that mean nothing beside what else was given: ignoring them would mislead.
 */
public record UnusedOptions(CommandSpec command) {

    /**
     * Refuses options that were given.
     *
     * @param kind of file; {@code misplaced.KIND} says what it is
     * @param options that mean nothing for it
     */
    public void refuse(Path file, String kind, String... options) throws StopException {
        refuse("misplaced." + kind, file.toString(), options);
    }

    /** Refuses options that were given without another one, on which they depend. */
    public void refuseWithout(String needed, String... options) throws StopException {
        if (!isGiven(needed)) {
            refuse("misplaced.alone", needed, options);
        }
    }

    private void refuse(String code, String about, String... options) throws StopException {
        List<String> given = Arrays.stream(options).filter(option -> isGiven(option)).toList();
        if (!given.isEmpty()) {
            throw StopException.badInput(String.join(", ", given), code, about);
        }
    }

    private boolean isGiven(String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }
}
