package org.spikebook.cli;

import org.spikebook.cli.terminal.Terminal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One call of the command line within the test's process. */
public record CliRun(int exitCode, String out, String err) {

    public static CliRun of(Object... args) {
        return withData(Path.of("no-such-folder"), args);
    }

    /** The same for a person with data sets in a folder. */
    public static CliRun withData(Path data, Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = SpikebookCli.run(words, new Terminal(stream(out), stream(err), false, data));
        return new CliRun(
                exitCode,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
