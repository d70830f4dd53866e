package org.spikebook.training.bptt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Threads that share out numbered tasks. Tasks must not depend on one another nor on the worker
 * that runs them; then the result is the same for any number of threads.
 */
public final class WorkerPool implements AutoCloseable {

    /** One task. */
    @FunctionalInterface
    public interface Task {

        /**
         * @param task its number
         * @param worker who runs it, 0 to {@link WorkerPool#count()} - 1: for scratch memory
         */
        void run(int task, int worker);
    }

    private final int count;
    private final IntSupplier usable;
    private final ExecutorService pool;

    /** The calling thread and {@code threads - 1} more. */
    public WorkerPool(int threads) {
        this(threads, () -> threads);
    }

    /**
     * The same with a share of the processors that changes.
     *
     * @param most how many threads to keep at most
     * @param usable how many of them to use, the calling one included; asked at every run
     */
    public WorkerPool(int most, IntSupplier usable) {
        this.count = Math.max(1, most);
        this.usable = usable;
        this.pool =
                Executors.newFixedThreadPool(
                        Math.max(1, count - 1),
                        Thread.ofPlatform().daemon().name("training-", 1).factory());
    }

    public int count() {
        return count;
    }

    /** Runs tasks 0 to {@code tasks - 1} and returns when all are done. */
    public void run(int tasks, Task task) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> others = new ArrayList<>();
        int used = Math.min(Math.min(count, usable.getAsInt()), tasks);
        for (int worker = 1; worker < used; worker++) {
            int number = worker;
            others.add(pool.submit(() -> claim(next, tasks, task, number)));
        }
        claim(next, tasks, task, 0);
        others.forEach(WorkerPool::await);
    }

    private static void claim(AtomicInteger next, int tasks, Task task, int worker) {
        for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
            task.run(i, worker);
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while training", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a training thread failed", e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
