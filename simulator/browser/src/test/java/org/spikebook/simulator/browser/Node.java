package org.spikebook.simulator.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The engine as WebAssembly in a process of Node: a line of JSON in, a line out. */
final class Node implements AutoCloseable {

    private static final Path ENGINE = Path.of("target", "engine").toAbsolutePath();
    private static final Path PROGRAM = Path.of("src", "test", "node", "fingerprints.mjs");

    /** As a strict content security policy has it. */
    private static final String NO_EVAL = "--disallow-code-generation-from-strings";

    private final Process process;
    private final Writer requests;
    private final BufferedReader replies;

    Node() {
        try {
            process =
                    new ProcessBuilder(executable(), NO_EVAL, PROGRAM.toString(), ENGINE.toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requests = process.outputWriter();
        replies = process.inputReader();
    }

    /** The one that the build keeps for itself, else one that is installed. */
    private static String executable() {
        Path own = Path.of("..", "..", ".tools", "node", "bin", "node");
        return Files.isExecutable(own) ? own.toString() : "node";
    }

    /** A reply for each request, in order; requests are written while replies are read. */
    List<String> ask(List<String> requestLines) {
        Thread writer = Thread.ofVirtual().start(() -> write(requestLines));
        List<String> lines = replies.lines().limit(requestLines.size()).toList();
        try {
            writer.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    private void write(List<String> lines) {
        try {
            for (String line : lines) {
                requests.write(line);
                requests.write('\n');
            }
            requests.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
