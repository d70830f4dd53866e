package org.spikebook.web.networklab.live;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** A few threads that all live runs share, in short turns. Safe for use by several threads. */
@Component
public class LiveThreads implements DisposableBean {

    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(
                    Math.max(2, Runtime.getRuntime().availableProcessors()),
                    Thread.ofPlatform().name("live-", 1).daemon().factory());

    public ScheduledExecutorService threads() {
        return threads;
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
