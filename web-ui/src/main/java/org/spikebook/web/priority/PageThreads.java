package org.spikebook.web.priority;

import org.spikebook.training.dataset.bundled.ReadingThreads;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Threads of the priority of pages, on which jobs do what a page may have to wait for: statements
 * (the embedded database writes under one lock) and the reading of data that all share. On its own
 * thread, a job that has to wait for a processor would let the page wait as long.
 *
 * <p>They are started with the application, by a thread that is not lowered. They are never
 * interrupted: the embedded database would close its file.
 */
public final class PageThreads implements ReadingThreads, DisposableBean {

    /** More than one, so that what takes a while keeps no other job waiting. */
    private static final int COUNT = 4;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    COUNT,
                    COUNT,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform()
                            .name("for-jobs-", 1)
                            .daemon()
                            .priority(ThreadPriorities.PAGES)
                            .factory());

    PageThreads() {
        threads.prestartAllCoreThreads();
    }

    /**
     * Does something short at the priority of pages, in the name of the current visitor: here, if
     * the current thread has it or is within a transaction.
     *
     * @throws Exception what the work throws
     */
    <T> T call(Callable<T> work) throws Exception {
        if (!ThreadPriorities.isCurrentBelowPages()
                || TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.call();
        }
        Future<T> future;
        try {
            future = threads.submit(new DelegatingSecurityContextCallable<>(work));
        } catch (RejectedExecutionException theServerGoesDown) {
            return work.call();
        }
        return await(future);
    }

    private static <T> T await(Future<T> future) throws Exception {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true; // a statement has to end
                } catch (ExecutionException e) {
                    throw ThreadPriorities.causeOf(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public <T> T read(Supplier<T> reading) {
        try {
            return call(reading::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a supplier throws no checked exception", e);
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
