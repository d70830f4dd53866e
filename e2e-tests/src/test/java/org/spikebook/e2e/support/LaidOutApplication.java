package org.spikebook.e2e.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged application as the launcher lays it out, beside a cache of the classes with which it
 * starts: journeys start it some twenty times, and each start takes less processor time by it. The
 * first process that needs it makes it, while others wait.
 */
final class LaidOutApplication {

    private final Path folder;

    private LaidOutApplication(Path folder) {
        this.folder = folder;
    }

    /** Found or made once in each process. */
    private static final class Made {
        static final LaidOutApplication APPLICATION = make();
    }

    /** That of all servers and command lines of this process. */
    static LaidOutApplication get() {
        return Made.APPLICATION;
    }

    Path jar() {
        return folder.resolve("app").resolve(packaged().getFileName());
    }

    /**
     * What Java is called with to start the server.
     *
     * @param options further ones; the cache helps those that are quick to start, for which it was
     *     made
     */
    List<String> javaArguments(List<String> options) {
        List<String> arguments = new ArrayList<>(options);
        if (options.containsAll(SpikebookServer.QUICK_TO_START) && Files.exists(classes())) {
            arguments.add("-XX:AOTCache=" + classes());
        }
        arguments.addAll(List.of("-jar", jar().toString()));
        return arguments;
    }

    private Path classes() {
        return folder.resolve("classes.aot");
    }

    private static Path packaged() {
        return Path.of(System.getProperty("spikebook.jar"));
    }

    private static LaidOutApplication make() {
        Path folder = Output.folder("application").toAbsolutePath();
        try (FileChannel channel =
                        FileChannel.open(
                                folder.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            LaidOutApplication application = new LaidOutApplication(folder);
            Path madeOf = folder.resolve("made-of.txt");
            if (!Files.exists(madeOf) || !Files.readString(madeOf).equals(source())) {
                Files.deleteIfExists(madeOf);
                application.layOut();
                application.recordClasses();
                Files.writeString(madeOf, source());
            }
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes with the packaged application, and with the Java that reads the cache. */
    private static String source() throws IOException {
        return String.join(
                " ",
                Long.toString(Files.size(packaged())),
                Files.getLastModifiedTime(packaged()).toString(),
                System.getProperty("java.vm.version"));
    }

    private void layOut() throws IOException {
        Files.deleteIfExists(classes());
        Path application = folder.resolve("app");
        if (Files.exists(application)) {
            Output.delete(application);
        }
        CommandLine.Answer answer =
                CommandLine.java(
                        List.of(
                                "-Djarmode=tools",
                                "-jar",
                                packaged().toString(),
                                "extract",
                                "--destination",
                                application.toString()),
                        folder);
        if (answer.exitCode() != 0) {
            throw new AssertionError("it cannot be laid out: " + answer.complaints());
        }
    }

    /** By a start of which Java writes the cache when it ends; a Java that cannot leaves none. */
    private void recordClasses() throws IOException {
        Path home = Files.createTempDirectory("classes");
        List<String> arguments = new ArrayList<>(SpikebookServer.QUICK_TO_START);
        arguments.add("-XX:AOTCacheOutput=" + classes());
        arguments.addAll(List.of("-jar", jar().toString()));
        SpikebookServer.startBy(arguments, home, "classes").close();
        Output.delete(home);
    }
}
