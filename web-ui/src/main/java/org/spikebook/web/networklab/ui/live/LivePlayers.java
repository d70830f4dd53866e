package org.spikebook.web.networklab.ui.live;

import org.spikebook.web.networklab.ShownData;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Makes players of live runs, which share a few threads. Safe for use by several threads. */
@Component
public class LivePlayers implements DisposableBean {

    private final ShownData data;
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(
                    Math.max(2, Runtime.getRuntime().availableProcessors()),
                    Thread.ofPlatform().name("live-", 1).daemon().factory());

    LivePlayers(ShownData data) {
        this.data = data;
    }

    LivePlayer open(LivePlayer.Watcher watcher) {
        return new LivePlayer(threads, data::hold, watcher);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
