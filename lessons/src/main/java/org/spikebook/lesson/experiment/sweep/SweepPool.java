package org.spikebook.lesson.experiment.sweep;

import org.spikebook.simulator.engine.RunControl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the runs of one sweep on several threads, and tells how many are done. */
final class SweepPool {

    private final int threads;
    private final RunControl control;
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private int done;

    SweepPool(int threads, RunControl control) {
        this.threads = threads;
        this.control = control;
    }

    /**
     * What the runs gave, in their order; empty if the sweep was cancelled. After one that breaks
     * no further one begins.
     */
    <T> Optional<List<T>> all(List<Callable<T>> runs) {
        List<T> results = new ArrayList<>();
        try (ExecutorService pool = newPool()) {
            List<Future<T>> started =
                    runs.stream().map(run -> pool.submit(() -> counted(run, runs.size()))).toList();
            for (Future<T> run : started) {
                results.add(run.get());
            }
        } catch (ExecutionException ended) {
            throwFirstFailure();
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return control.cancelled().getAsBoolean() ? Optional.empty() : Optional.of(results);
    }

    private <T> T counted(Callable<T> run, int count) throws Exception {
        if (control.cancelled().getAsBoolean() || !failures.isEmpty()) {
            throw new CancellationException();
        }
        try {
            T result = run.call();
            tellOneMore(count);
            return result;
        } catch (CancellationException e) {
            throw e;
        } catch (Exception | Error e) {
            failures.add(e);
            throw e;
        }
    }

    /** One at a time: what is told never goes back. */
    private synchronized void tellOneMore(int count) {
        done++;
        control.progress().accept((double) done / count);
    }

    /** That memory ran out as it is: anyone who runs sweeps tells that apart. */
    private void throwFirstFailure() {
        Throwable first = failures.peek();
        if (first instanceof OutOfMemoryError full) {
            throw full;
        }
        if (first != null) {
            throw new IllegalStateException("a run of the sweep broke", first);
        }
    }

    /** Threads that inherit the caller's priority. */
    private ExecutorService newPool() {
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("sweep-", 1).factory());
    }
}
