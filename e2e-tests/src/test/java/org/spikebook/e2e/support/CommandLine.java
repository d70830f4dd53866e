package org.spikebook.e2e.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The command line of the packaged application, in a process of its own: what the launcher starts
 * for {@code ./spikebook simulate} and the other verbs.
 */
public final class CommandLine {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Path folder;

    private CommandLine(Path folder) {
        this.folder = folder;
    }

    /** What a call answered. */
    public record Answer(int exitCode, byte[] output, String complaints) {}

    /** What calls print is kept in a folder. */
    public static CommandLine in(Path folder) {
        return new CommandLine(folder);
    }

    /** Runs a verb and waits for its end. */
    public Answer run(String... words) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--add-modules",
                                "jdk.incubator.vector",
                                "-Dslf4j.internal.verbosity=ERROR",
                                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                                "-cp",
                                jar().toString(),
                                "org.spikebook.cli.SpikebookCli"));
        arguments.addAll(List.of(words));
        return java(arguments, folder);
    }

    /** Libraries that its class path names and the packaged application does not hold. */
    public List<String> missingLibraries() {
        Path file = jar();
        try (JarFile jar = new JarFile(file.toFile())) {
            String names = jar.getManifest().getMainAttributes().getValue(Name.CLASS_PATH);
            return Stream.of(names.split(" "))
                    .filter(name -> !Files.exists(file.resolveSibling(name)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() {
        return LaidOutApplication.get().jar();
    }

    /** Calls Java and waits for its end. */
    static Answer java(List<String> arguments, Path folder) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(arguments);
        try {
            Path output = Files.createTempFile(folder, "output", ".txt");
            Path complaints = Files.createTempFile(folder, "complaints", ".txt");
            Process process =
                    new ProcessBuilder(command)
                            .redirectOutput(output.toFile())
                            .redirectError(complaints.toFile())
                            .start();
            if (!process.waitFor(Timeouts.PROCESS)) {
                process.destroyForcibly();
                throw new AssertionError("it does not end: " + command);
            }
            return new Answer(
                    process.exitValue(),
                    Files.readAllBytes(output),
                    Files.readString(complaints, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
