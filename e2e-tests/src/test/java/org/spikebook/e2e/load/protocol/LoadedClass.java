package org.spikebook.e2e.load.protocol;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Students who join a class evenly over {@link #JOINING_S} and work through the lesson, each a
 * client of the protocol in which pages speak to the server.
 */
final class LoadedClass implements AutoCloseable {

    static final String LESSON = "Membrane and threshold";
    static final double JOINING_S = 120;

    private static final double THINKING_S = 15;
    private static final Duration TIMEOUT = Duration.ofMinutes(20);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Latencies latencies = new Latencies();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<LessonStudent> students = new ArrayList<>();
    private final List<Future<?>> work = new ArrayList<>();

    LoadedClass(URI server, int number) {
        for (int student = 1; student <= number; student++) {
            students.add(new LessonStudent(student, server, threads, latencies, THINKING_S));
        }
    }

    /** Lets them come and work from now on. */
    void begin(String code) {
        for (int i = 0; i < students.size(); i++) {
            LessonStudent student = students.get(i);
            double arrivalS = JOINING_S * i / students.size();
            work.add(threads.submit(() -> live(student, code, arrivalS)));
        }
    }

    private void live(LessonStudent student, String code, double arrivalS) {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.round(arrivalS * 1000));
            student.join(code);
            student.work();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failures.add(e.toString());
        }
    }

    /** Returns once all have submitted, or given up. */
    void awaitTheEnd() throws InterruptedException, ExecutionException, TimeoutException {
        for (Future<?> each : work) {
            each.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    Latencies latencies() {
        return latencies;
    }

    Queue<String> failures() {
        return failures;
    }

    /** They close their pages, which were open until now. */
    @Override
    public void close() {
        students.forEach(LessonStudent::close);
        threads.close();
    }
}
