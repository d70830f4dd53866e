package org.spikebook.web.networklab.ui.live;

import org.spikebook.web.networklab.ShownData;
import org.spikebook.web.networklab.live.LiveThreads;
import org.springframework.stereotype.Component;

/** Makes players of live runs, which share a few threads. Safe for use by several threads. */
@Component
public class LivePlayers {

    private final ShownData data;
    private final LiveThreads threads;

    LivePlayers(ShownData data, LiveThreads threads) {
        this.data = data;
        this.threads = threads;
    }

    LivePlayer open(LivePlayer.Watcher watcher) {
        return new LivePlayer(threads.threads(), data::hold, watcher);
    }
}
