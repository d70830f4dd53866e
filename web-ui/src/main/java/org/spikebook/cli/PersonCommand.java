package org.spikebook.cli;

import org.spikebook.cli.option.HelpOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code person export} and {@code person erase}: what a server has of one person. */
@Command(
        name = "person",
        resourceBundle = "org.spikebook.cli.usage",
        synopsisSubcommandLabel = "COMMAND")
final class PersonCommand {

    @Mixin private final HelpOption help = new HelpOption();
}
