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

    /** From wherever the tests or the launcher run. */
    private static final Path MODULE =
            Path.of(Node.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                    .getParent()
                    .getParent();

    /** As a strict content security policy has it. */
    private static final String NO_EVAL = "--disallow-code-generation-from-strings";

    private final Process process;
    private final Writer requests;
    private final BufferedReader replies;

    Node() {
        try {
            process =
                    new ProcessBuilder(executable(), NO_EVAL, program("fingerprints.mjs"), engine())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requests = process.outputWriter();
        replies = process.inputReader();
    }

    /** The directory of the engine as the build made it. */
    static String engine() {
        return MODULE.resolve("target/engine").toString();
    }

    /** A program of the tests. */
    static String program(String name) {
        return MODULE.resolve("src/test/node").resolve(name).toString();
    }

    /** The directory of the page that a real browser shows. */
    static String page() {
        return MODULE.resolve("src/test/page").toString();
    }

    /** The one that the build keeps for itself, else one that is installed. */
    static String executable() {
        Path own = MODULE.resolve("../../.tools/node/bin/node");
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
