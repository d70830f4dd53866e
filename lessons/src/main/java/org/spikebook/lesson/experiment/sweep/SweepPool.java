package org.spikebook.lesson.experiment.sweep;

import org.spikebook.simulator.engine.RunControl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the runs of a sweep on several threads, and tells how many are done. */
final class SweepPool {

    private final int threads;
    private final RunControl control;

    SweepPool(int threads, RunControl control) {
        this.threads = threads;
        this.control = control;
    }

    /** What the runs gave, in their order; empty if the sweep was cancelled. */
    <T> Optional<List<T>> all(List<Callable<T>> runs) {
        AtomicInteger done = new AtomicInteger();
        List<T> results = new ArrayList<>();
        try (ExecutorService pool = newPool()) {
            List<Future<T>> started =
                    runs.stream()
                            .map(run -> pool.submit(() -> counted(run, done, runs.size())))
                            .toList();
            for (Future<T> run : started) {
                results.add(run.get());
            }
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof CancellationException) {
                return Optional.empty();
            }
            throw new IllegalStateException("a run of the sweep broke", broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return control.cancelled().getAsBoolean() ? Optional.empty() : Optional.of(results);
    }

    private <T> T counted(Callable<T> run, AtomicInteger done, int count) throws Exception {
        if (control.cancelled().getAsBoolean()) {
            throw new CancellationException();
        }
        T result = run.call();
        control.progress().accept((double) done.incrementAndGet() / count);
        return result;
    }

    /** Threads that inherit the caller's priority. */
    private ExecutorService newPool() {
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("sweep-", 1).factory());
    }
}
