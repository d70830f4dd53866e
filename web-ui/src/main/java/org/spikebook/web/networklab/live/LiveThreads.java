package org.spikebook.web.networklab.live;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * A few threads that all live runs share, in short turns, and others for what takes longer. Safe
 * for use by several threads.
 */
@Component
public class LiveThreads implements DisposableBean {

    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(
                    Math.max(2, Runtime.getRuntime().availableProcessors()),
                    Thread.ofPlatform().name("live-", 1).daemon().factory());

    private final ExecutorService measuring =
            Executors.newFixedThreadPool(
                    Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                    Thread.ofPlatform().name("measuring-", 1).daemon().factory());

    public ScheduledExecutorService threads() {
        return threads;
    }

    /** For measurements, each of which takes seconds in one go: no run waits for them. */
    public Executor measuring() {
        return measuring;
    }

    @Override
    public void destroy() {
        measuring.shutdownNow();
        threads.shutdownNow();
    }
}
