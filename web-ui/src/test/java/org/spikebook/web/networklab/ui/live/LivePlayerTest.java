package org.spikebook.web.networklab.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.engine.LiveFrame;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.Eventually;
import org.spikebook.web.networklab.KeptRun;
import org.spikebook.web.networklab.ShownData;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

class LivePlayerTest {

    private static final String NETWORK =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "cells", "size": 2, "model": { "type": "lif" } } ],
              "run": { "dtMs": 0.1, "durationMs": 5, "seed": 1 } }
            """;

    private static final Function<NetworkModel, ShownData.Held> NO_DATA =
            _ -> new ShownData.Held(Laboratory.standard(), "");

    /** Is slow to begin with what it is given first, while another of its threads is free. */
    private static final class HesitantThreads extends ScheduledThreadPoolExecutor {

        private boolean hesitates = true;

        HesitantThreads() {
            super(2);
        }

        @Override
        public synchronized void execute(Runnable command) {
            if (hesitates) {
                hesitates = false;
                schedule(command, 100, TimeUnit.MILLISECONDS);
            } else {
                super.execute(command);
            }
        }
    }

    /** What the watcher was told, in order. */
    private static class Told implements LivePlayer.Watcher {

        private final List<String> events = new CopyOnWriteArrayList<>();

        @Override
        public void frame(LiveFrame frame, boolean playing) {
            events.add(playing ? "playing" : "at rest");
        }

        @Override
        public void ended(NetworkModel network, KeptRun run) {
            events.add("ended");
        }

        @Override
        public void restarted() {
            events.add("anew");
        }

        @Override
        public void refused(List<Problem> problems) {
            events.add("refused");
        }
    }

    @Test
    void playing_doesNotOvertakeTheNetworkThatIsToBePlayed() {
        Told told = new Told();
        try (HesitantThreads threads = new HesitantThreads()) {
            LivePlayer player = new LivePlayer(threads, NO_DATA, told);
            player.take(network());
            player.play();

            Eventually.holds("it is played to its end", () -> told.events.contains("ended"));
            player.close();
        }

        assertThat(told.events).startsWith("at rest", "playing").endsWith("at rest", "ended");
    }

    /** The page must not wait: what is under way may take long. */
    @Test
    @Timeout(60)
    void closing_doesNotWaitForWhatIsUnderWay() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Told told =
                new Told() {
                    @Override
                    public void frame(LiveFrame frame, boolean playing) {
                        super.frame(frame, playing);
                        underWay.countDown();
                        try {
                            closed.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                };
        try (ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(1)) {
            LivePlayer player = new LivePlayer(threads, NO_DATA, told);
            player.take(network());
            player.play();
            underWay.await();

            player.close();
            closed.countDown();
        }

        assertThat(told.events).containsExactly("at rest");
    }

    private static NetworkModel network() {
        return ((Validation.Valid) new NetworkReader(ModelRegistry.standard()).read(NETWORK))
                .network();
    }
}
