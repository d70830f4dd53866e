package org.spikebook.web.networklab.ui;

import org.spikebook.lesson.experiment.Laboratory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Makes players of live runs, which share a few threads. Safe for use by several threads. */
@Component
class LivePlayers implements DisposableBean {

    private final Laboratory laboratory;
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(
                    Math.max(2, Runtime.getRuntime().availableProcessors()),
                    Thread.ofPlatform().name("live-", 1).daemon().factory());

    LivePlayers(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    LivePlayer open(LivePlayer.Watcher watcher) {
        return new LivePlayer(threads, laboratory.sources(), watcher);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
