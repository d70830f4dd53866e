package org.spikebook.e2e.support;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The packaged application in a process of its own, on a free port, with its data in a given
 * folder.
 *
 * <p>It can be killed and started again over the same data and on the same port, as after a crash.
 */
public final class SpikebookServer implements AutoCloseable {

    /** As the launcher starts it. */
    public static final List<String> AS_LAUNCHED =
            List.of(
                    "--add-modules",
                    "jdk.incubator.vector",
                    "-XX:ThreadPriorityPolicy=1",
                    "-XX:JavaPriority2_To_OSPriority=10",
                    "-XX:JavaPriority3_To_OSPriority=5",
                    "-XX:-PrintWarnings");

    /** For journeys that are over before the slower compiler, which vectors need, pays. */
    static final List<String> QUICK_TO_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Duration ONE_ANSWER = Duration.ofMinutes(1);

    private static final Pattern SET_UP = Pattern.compile("/setup/\\S+");

    private final List<String> javaArguments;
    private final Path home;
    private final Path log;
    private final int port;
    private @Nullable Process process;
    private boolean hasInstructor;

    private SpikebookServer(List<String> javaArguments, Path home, Path log, int port) {
        this.javaArguments = javaArguments;
        this.home = home;
        this.log = log;
        this.port = port;
    }

    /** Starts the application over the data in {@code home} and waits until it answers. */
    public static SpikebookServer start(Path home, String name, List<String> javaOptions) {
        return startBy(LaidOutApplication.get().javaArguments(javaOptions), home, name);
    }

    /** The same by a call of Java. */
    static SpikebookServer startBy(List<String> javaArguments, Path home, String name) {
        Path log = Output.freshFile("server", name + ".log");
        SpikebookServer server = new SpikebookServer(javaArguments, home, log, freePort());
        server.start();
        return server;
    }

    /** Starts the stopped or killed application again. */
    public void start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaArguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPIKEBOOK_HOME", home.toString());
        builder.environment().put("SPIKEBOOK_PORT", Integer.toString(port));
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waitUntilItAnswers(process);
    }

    /** Ends the application immediately, as {@code kill -9} does: nothing can be tidied up. */
    public void kill() {
        end(true);
    }

    /** Ends the application as an administrator does: it finishes what is under way. */
    public void stop() {
        end(false);
    }

    /** Where a path of the application is: {@code "/"} gives the first page. */
    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The number of the process that runs now. */
    public long pid() {
        return Objects.requireNonNull(process, "the application does not run").pid();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** The database as H2 calls it: its file without the ending. */
    public Path database() {
        return home.resolve("spikebook");
    }

    public Path databaseFile() {
        return home.resolve("spikebook.mv.db");
    }

    /** Everything the application has printed since its first start. */
    public String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of the link that makes an instructor, as the last start without one printed it. */
    public String setUpPath() {
        return SET_UP.matcher(printed())
                .results()
                .reduce((_, last) -> last)
                .map(MatchResult::group)
                .orElseThrow(() -> new AssertionError("no set-up link was printed:\n" + printed()));
    }

    /** Whether a journey has made its instructor. */
    public boolean hasInstructor() {
        return hasInstructor;
    }

    /** From now on it has one. */
    public void noteInstructor() {
        hasInstructor = true;
    }

    /** Processor time that the application has taken since its last start. */
    public Duration processorTime() {
        return process == null
                ? Duration.ZERO
                : process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        end(false);
    }

    private void end(boolean forcibly) {
        if (process == null) {
            return;
        }
        Process ending = process;
        process = null;
        try {
            if (forcibly) {
                ending.destroyForcibly().waitFor();
            } else {
                ending.destroy();
                if (!ending.waitFor(Timeouts.PROCESS)) {
                    ending.destroyForcibly().waitFor();
                    throw new AssertionError("the application did not stop; see " + log);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitUntilItAnswers(Process started) {
        long limit = System.nanoTime() + Timeouts.PROCESS.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client)) {
                if (!started.isAlive() || System.nanoTime() > limit) {
                    started.destroyForcibly();
                    throw new AssertionError("the application does not start:\n" + printed());
                }
            }
        }
    }

    private boolean answers(HttpClient client) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url("/"))).timeout(ONE_ANSWER).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException e) {
            return pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
