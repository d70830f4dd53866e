package org.spikebook.cli.option;

import picocli.CommandLine.Option;

/** {@code --help}, the same for every command. */
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean asked;
}
