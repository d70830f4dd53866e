package org.spikebook.web.networklab.ui.run;

import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkHash;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.networklab.KeptRun;
import org.spikebook.web.networklab.RunCost;
import org.spikebook.web.networklab.ShownData;
import org.springframework.stereotype.Component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs networks in this process, away from the UI thread, and keeps the last recordings: three
 * hundred students who open the same lesson cause one run. Safe for use by several threads.
 */
@Component
public class Runner {

    private static final int KEPT = 48;
    private static final int LARGEST_KEPT = 400_000;
    private static final long SHOW_AFTER_NANOS = 250_000_000;

    private final Background background;
    private final ShownData data;
    private final Map<String, KeptRun> kept =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, KeptRun> eldest) {
                            return size() > KEPT;
                        }
                    });

    Runner(Background background, ShownData data) {
        this.background = background;
        this.data = data;
    }

    /**
     * What the caller shows of a run; all on the UI thread.
     *
     * @param <R> what was made of the run
     */
    public interface Watcher<R> {

        /** It takes a while. */
        void running(OptionalDouble fraction);

        void done(R made);

        /** It failed by a fault of the server. */
        void broken();
    }

    /**
     * The run of a network with its data as they are now, if there was one lately. Writes the whole
     * network for its hash, which takes its time where that lists each synapse.
     */
    public Optional<KeptRun> recall(NetworkModel network) {
        return Optional.ofNullable(kept.get(NetworkHash.of(network)))
                .filter(run -> data.isStill(network, run.dataHash()));
    }

    /**
     * Starts a run, or finds the one that there was lately; it is cancelled when {@code owner}
     * leaves the page.
     *
     * @param made makes of the run what is to be shown, where no page waits for it
     */
    public <R> Background.Task start(
            com.vaadin.flow.component.Component owner,
            NetworkModel network,
            Function<KeptRun, R> made,
            Watcher<R> watcher) {
        return background.start(
                owner,
                task -> made.apply(recall(network).orElseGet(() -> run(network, task, watcher))),
                watcher::done,
                watcher::broken);
    }

    private KeptRun run(NetworkModel network, Background.Task task, Watcher<?> watcher) {
        long began = System.nanoTime();
        Consumer<Double> report =
                fraction -> {
                    if (System.nanoTime() - began > SHOW_AFTER_NANOS) {
                        task.show(() -> watcher.running(OptionalDouble.of(fraction)));
                    }
                };
        ShownData.Held held = data.hold(network);
        Recording recording =
                held.laboratory()
                        .simulate(
                                network,
                                WeightSet.EMPTY,
                                new RunControl(report::accept, task::isCancelled));
        KeptRun run = new KeptRun(recording, held.hash());
        if (recording.isComplete() && RunCost.numbers(recording) <= LARGEST_KEPT) {
            kept.put(recording.networkHash(), run);
        }
        return run;
    }
}
