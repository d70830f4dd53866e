package org.spikebook.web.networklab.ui.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.simulator.engine.LiveFrame;
import org.spikebook.simulator.engine.LiveRun;
import org.spikebook.simulator.engine.Steering;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.networklab.KeptRun;
import org.spikebook.web.networklab.ShownData;
import org.spikebook.web.networklab.Speed;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Plays a run in short turns on threads that it shares with other players, so that a hundred
 * players need no hundred threads. Every method returns immediately; what comes of it is told to
 * the watcher, at most about ten times a second and only when the frame before was shown. Safe for
 * use by several threads.
 */
final class LivePlayer {

    /** Hears what happens, on a thread of the player. */
    interface Watcher {

        /** A moment of the run; {@link LivePlayer#shown} says that the next one may come. */
        void frame(LiveFrame frame, boolean playing);

        /** The run was played to its end without being steered. */
        void ended(NetworkModel network, KeptRun run);

        /** The change does not fit a run under way: it starts over. */
        void restarted();

        /** It cannot be run, or broke. */
        void refused(List<Problem> problems);
    }

    private static final Logger LOG = LoggerFactory.getLogger(LivePlayer.class);
    private static final long TURN_MS = 90;
    private static final long LONGEST_WORK_NANOS = 45_000_000;

    private final ScheduledExecutorService threads;
    private final Function<NetworkModel, ShownData.Held> data;
    private final Watcher watcher;
    private final AtomicBoolean frameTaken = new AtomicBoolean(true);
    private final Object order = new Object();
    private final ReentrantLock busy = new ReentrantLock();
    private CompletableFuture<@Nullable Void> last = CompletableFuture.completedFuture(null);
    private @Nullable LiveRun run;
    private @Nullable NetworkModel network;
    private ShownData.@Nullable Held held;
    private boolean playing;
    private volatile boolean closed;
    private boolean hasEnded;
    private Speed speed = Speed.FIFTH;
    private double owedSteps;
    private long lastTurn;

    /**
     * @param data finds what a network shows
     */
    LivePlayer(
            ScheduledExecutorService threads,
            Function<NetworkModel, ShownData.Held> data,
            Watcher watcher) {
        this.threads = threads;
        this.data = data;
        this.watcher = watcher;
    }

    /** Takes a network: steers the run if only values are others, else starts over at time 0. */
    void take(NetworkModel changed) {
        work(() -> {
            if (changed.equals(network)) {
                return;
            }
            ShownData.Held seen = dataFor(changed);
            SpikeSources sources = seen.laboratory().sources();
            switch (compile(changed, sources)) {
                case Compilation.Compiled(CompiledNetwork compiled) -> begin(compiled, seen);
                case Compilation.Refused(List<Problem> problems) -> {
                    playing = false;
                    watcher.refused(problems);
                }
            }
        });
    }

    private Compilation compile(NetworkModel changed, SpikeSources sources) {
        return run == null
                ? NetworkCompiler.compile(changed, WeightSet.EMPTY, sources, 1, () -> closed)
                : NetworkCompiler.recompile(run.network(), changed, sources, () -> closed);
    }

    /** A run continues with the data that it began with, also where others came in their place. */
    private ShownData.Held dataFor(NetworkModel changed) {
        boolean isRunning =
                network != null
                        && Steering.isPossible(network, changed)
                        && ShownData.areAlike(network, changed);
        return isRunning && held != null ? held : data.apply(changed);
    }

    private void begin(CompiledNetwork compiled, ShownData.Held seen) {
        boolean steered = run != null && run.steer(compiled);
        if (!steered) {
            boolean anew = run != null && run.stepsDone() > 0;
            run = new LiveRun(compiled, () -> closed);
            if (anew) {
                watcher.restarted();
            }
        }
        network = compiled.model();
        held = seen;
        hasEnded = false;
        show();
    }

    void play() {
        work(() -> {
            if (run != null && !playing) {
                if (run.isOver()) {
                    run.goTo(0);
                }
                hasEnded = false;
                playing = true;
                owedSteps = 0;
                lastTurn = System.nanoTime();
                threads.schedule(() -> work(this::turn), 0, TimeUnit.MILLISECONDS);
                show();
            }
        });
    }

    void pause() {
        work(() -> {
            playing = false;
            show();
        });
    }

    /** Pauses and goes some steps on, or back if negative. */
    void go(int steps) {
        work(() -> {
            if (run != null) {
                moveTo(run, run.stepsDone() + steps);
            }
        });
    }

    /** Pauses and goes to a step. */
    void goTo(int step) {
        work(() -> {
            if (run != null) {
                moveTo(run, step);
            }
        });
    }

    private void moveTo(LiveRun moved, int step) {
        playing = false;
        hasEnded = false;
        moved.goTo(step);
        show();
        end(moved);
    }

    void setSpeed(Speed chosen) {
        work(() -> {
            speed = chosen;
            owedSteps = 0;
        });
    }

    /** Tells of the run from its beginning once more: of its traces, others are to be drawn. */
    void redraw() {
        work(() -> {
            if (run != null) {
                run.redraw();
                show();
            }
        });
    }

    /** The last frame is on the screen. */
    void shown() {
        frameTaken.set(true);
    }

    /** Nothing is told any more; what is under way is given up, even in the midst of a step. */
    void close() {
        closed = true;
        if (busy.tryLock()) {
            leave();
        }
    }

    /**
     * Commands are done one after another in the order in which they were given, whichever thread
     * is free: one that plays must not overtake the one that brings the network.
     */
    private void work(Runnable command) {
        synchronized (order) {
            last =
                    last.handleAsync(
                            (_, _) -> {
                                perform(command);
                                return null;
                            },
                            threads);
        }
    }

    private void perform(Runnable command) {
        busy.lock();
        try {
            if (!closed) {
                guarded(command);
            }
        } finally {
            leave();
        }
    }

    private void leave() {
        if (closed) {
            playing = false;
            run = null;
        }
        busy.unlock();
    }

    private void guarded(Runnable command) {
        try {
            command.run();
        } catch (CancellationException e) {
            LOG.debug("A live run was closed while its network was built");
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("A live run failed", e);
            playing = false;
            run = null;
            watcher.refused(List.of(Problem.of(LivePlayer.class, "", "run.broken")));
        }
    }

    private void turn() {
        if (!playing || run == null) {
            return;
        }
        long now = System.nanoTime();
        double seconds = (now - lastTurn) / 1e9;
        lastTurn = now;
        owedSteps = Math.min(owedSteps + seconds * speed.msPerSecond() / run.dtMs(), run.steps());
        catchUp(run, now + LONGEST_WORK_NANOS);
        if (run.isOver()) {
            playing = false;
            show();
            end(run);
            return;
        }
        if (frameTaken.get()) {
            show();
        }
        threads.schedule(() -> work(this::turn), TURN_MS, TimeUnit.MILLISECONDS);
    }

    /** What cannot be caught up with in a turn is let go: then it plays as fast as it can. */
    private void catchUp(LiveRun played, long deadline) {
        while (owedSteps >= 1 && !played.isOver() && System.nanoTime() < deadline) {
            played.advance(1);
            owedSteps--;
        }
        owedSteps = Math.min(owedSteps, 1);
    }

    private void show() {
        if (run != null && !closed) {
            frameTaken.set(false);
            watcher.frame(run.frame(), playing);
        }
    }

    private void end(LiveRun over) {
        NetworkModel played = network;
        ShownData.Held shown = held;
        if (played != null && shown != null && !hasEnded && !closed) {
            over.recording()
                    .ifPresent(recording -> {
                        hasEnded = true;
                        watcher.ended(played, new KeptRun(recording, shown.hash()));
                    });
        }
    }
}
