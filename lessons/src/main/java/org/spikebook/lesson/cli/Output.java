package org.spikebook.lesson.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a command's result goes: standard output, or a file that appears whole or not at all. */
final class Output {

    private static final String PART = ".part";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path file;

    /** Refuses a place that cannot be written, before any work is done. */
    void check() throws StopException {
        Path target = file;
        if (target == null) {
            return;
        }
        Path folder = folder(target);
        if (Files.isDirectory(target)) {
            throw StopException.badInput(target.toString(), "outIsFolder");
        } else if (!Files.isDirectory(folder)) {
            throw StopException.badInput(target.toString(), "noSuchFolder", folder);
        } else if (!Files.isWritable(folder)) {
            throw StopException.badInput(target.toString(), "unwritable", folder);
        }
    }

    /** Refuses standard output, for what is no text. */
    void requireFile(String format) throws StopException {
        if (file == null) {
            throw StopException.badInput("--out", "needsFile", format);
        }
    }

    /** Writes a JSON text, ended by a line feed. */
    void write(String json, PrintStream standardOutput) throws StopException {
        String text = json.endsWith("\n") ? json : json + "\n";
        write(text.getBytes(StandardCharsets.UTF_8), standardOutput);
    }

    /** Writes bytes as they are. */
    void write(byte[] bytes, PrintStream standardOutput) throws StopException {
        if (file == null) {
            standardOutput.write(bytes, 0, bytes.length);
            standardOutput.flush();
            if (standardOutput.checkError()) {
                throw StopException.failed("--out", "outputClosed");
            }
        } else {
            writeFile(file, bytes);
        }
    }

    private static void writeFile(Path target, byte[] bytes) throws StopException {
        try {
            Path part = target.resolveSibling("." + target.getFileName() + PART);
            try {
                Files.write(part, bytes);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw StopException.failed(
                    target.toString(), "writeFailed", String.valueOf(e.getMessage()));
        }
    }

    private static Path folder(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        return folder == null ? target.toAbsolutePath() : folder;
    }
}
