package org.spikebook.cli.terminal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Where a command's result goes: standard output, or a file that appears whole or not at all. A
 * link is followed; devices and pipes are written into.
 */
public final class Output {

    private static final String PART = ".part";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path file;

    /** Refuses a place that cannot be written, before any work is done. */
    public void check() throws StopException {
        Path target = file;
        if (target == null) {
            return;
        }
        Path folder = folder(target);
        if (Files.isDirectory(target)) {
            throw StopException.badInput(target.toString(), "outIsFolder");
        } else if (isSpecial(target)) {
            if (!Files.isWritable(target)) {
                throw StopException.badInput(target.toString(), "unwritable", target);
            }
        } else if (!Files.isDirectory(folder)) {
            throw StopException.badInput(target.toString(), "noSuchFolder", folder);
        } else if (!Files.isWritable(folder)) {
            throw StopException.badInput(target.toString(), "unwritable", folder);
        }
    }

    /** Refuses standard output, for what is not a text. */
    public void requireFile(String format) throws StopException {
        if (file == null) {
            throw StopException.badInput("--out", "needsFile", format);
        }
    }

    /** Writes a JSON text, ended by a line feed. */
    public void write(String json, PrintStream standardOutput) throws StopException {
        String text = json.endsWith("\n") ? json : json + "\n";
        write(text.getBytes(StandardCharsets.UTF_8), standardOutput);
    }

    /** Writes bytes as they are. */
    public void write(byte[] bytes, PrintStream standardOutput) throws StopException {
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

    private static void writeFile(Path file, byte[] bytes) throws StopException {
        try {
            if (isSpecial(file)) {
                Files.write(file, bytes, StandardOpenOption.WRITE);
                return;
            }
            Path target = Files.exists(file) ? file.toRealPath() : file;
            Path part = target.resolveSibling("." + target.getFileName() + PART);
            try {
                Files.write(part, bytes);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw StopException.failed(
                    file.toString(), "writeFailed", String.valueOf(e.getMessage()));
        }
    }

    /** Whether it is a device or a pipe, which is written into and must not be replaced. */
    private static boolean isSpecial(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    private static Path folder(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        return folder == null ? target.toAbsolutePath() : folder;
    }
}
