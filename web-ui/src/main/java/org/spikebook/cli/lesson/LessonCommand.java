package org.spikebook.cli.lesson;

import org.spikebook.cli.option.HelpOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code lesson check}, {@code lesson new} and {@code lesson preview}: what authors need. */
@Command(
        name = "lesson",
        resourceBundle = "org.spikebook.cli.usage",
        synopsisSubcommandLabel = "COMMAND")
public final class LessonCommand implements Callable<Integer> {

    @Mixin private final HelpOption help = new HelpOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Missing command: check, new or preview");
    }
}
