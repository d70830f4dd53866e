package org.spikebook.web.crash.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A {@link WorkingProcess}, started again as often as it is killed. */
final class ChildProcess implements AutoCloseable {

    private static final long START_MINUTES = 5;

    private final List<String> arguments;
    private final Queue<String> acknowledged;
    private Process process;

    /**
     * Starts it, and waits until it is ready.
     *
     * @param acknowledged gets each line that it says
     */
    ChildProcess(List<String> arguments, Queue<String> acknowledged) {
        this.arguments = List.copyOf(arguments);
        this.acknowledged = acknowledged;
        this.process = start();
    }

    private Process start() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
        command.add(WorkingProcess.class.getName());
        command.addAll(arguments);
        try {
            Process started =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            CountDownLatch ready = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> listen(started, ready));
            if (!ready.await(START_MINUTES, TimeUnit.MINUTES) || !started.isAlive()) {
                throw new AssertionError("the process does not start: " + arguments);
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void listen(Process started, CountDownLatch ready) {
        try (BufferedReader lines = started.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(line);
                if (line.equals("ready")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            acknowledged.add("ended"); // in the middle of a line, which acknowledges nothing
        }
        ready.countDown();
    }

    void say(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("it has ended: " + arguments, e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does, and starts another in its place. */
    void killAndStart() {
        kill();
        process = start();
    }

    /** Ends it in good order, as an administrator does, and starts another in its place. */
    void restart() {
        say("stop");
        waitForTheEnd();
        process = start();
    }

    private void kill() {
        process.destroyForcibly();
        waitForTheEnd();
    }

    private void waitForTheEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
