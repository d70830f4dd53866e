package org.spikebook.web.networklab.live;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.engine.EndlessRun;
import org.spikebook.simulator.live.PlayedNetwork;

import tools.jackson.databind.node.ObjectNode;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Advances the run of a network in short turns: as fast as its speed says while it plays, or up to
 * a step. While it plays, a frame is shown at most about ten times a second, and only when the one
 * before was shown. Only {@link #shown} may be called by other threads than the one that performs
 * requests.
 */
final class RunTransport {

    private static final long TURN_MS = 100;
    private static final long LONGEST_WORK_NANOS = 45_000_000;
    private static final double NANOS_A_MS = 1e6;

    /** About 30 s: then the page is taken to be gone, and the run rests until it plays again. */
    private static final int MOST_UNANSWERED_TURNS = 300;

    private final PlayedNetwork network;
    private final Host host;
    private final AtomicBoolean wasShown = new AtomicBoolean(true);
    private final Pacing pacing = new Pacing();
    private boolean playing;
    private boolean turnAwaited;
    private int unansweredTurns;
    private double advanceMs;
    private @Nullable Goal goal;

    /** What it is played in. */
    interface Host {

        /** Performs a part of a request after the requests that wait, no sooner than this. */
        void perform(long delayMs, ObjectNode request, Runnable part);

        /** Shows the run as it is now, in answer to a request. */
        void show(ObjectNode request);
    }

    /** A step that the run is to reach before it rests. */
    private record Goal(int step, ObjectNode request) {}

    RunTransport(PlayedNetwork network, Host host) {
        this.network = network;
        this.host = host;
    }

    private EndlessRun run() {
        return network.run();
    }

    boolean isPlaying() {
        return playing;
    }

    /** By how much it is behind the wall clock, in ms of biology; 0 while it rests. */
    double lateMs() {
        return playing ? pacing.lateMs(run().dtMs()) : 0;
    }

    /** How long it worked since the last frame. */
    double advanceMs() {
        return advanceMs;
    }

    /** The page has shown the last frame: the next one may come. */
    void shown() {
        wasShown.set(true);
    }

    /** A frame is on its way to the page. */
    void framed() {
        advanceMs = 0;
        wasShown.set(false);
    }

    /**
     * @param msASecond of biology, a second of wall time; infinite for as fast as it goes
     */
    void setSpeed(double msASecond) {
        pacing.setSpeed(msASecond);
    }

    /** What is on its way to a step comes there first, and is seen on its way. */
    void play() {
        wasShown.set(true); // the page is there: it may never have got the last frame
        if (!playing && network.isOpen()) {
            playing = true;
            unansweredTurns = 0;
            pacing.begin(System.nanoTime());
            turnAfter(0);
        }
    }

    /** One is awaited at most: a run that pauses and plays again takes the turn that it had. */
    private void turnAfter(long ms) {
        if (!turnAwaited) {
            turnAwaited = true;
            host.perform(ms, HomeMessages.message("play"), this::turn);
        }
    }

    private void turn() {
        turnAwaited = false;
        if (!playing) {
            return;
        }
        if (goal == null) {
            runOwed();
        }
        unansweredTurns = wasShown.get() ? 0 : unansweredTurns + 1;
        playing = !run().isOver() && unansweredTurns <= MOST_UNANSWERED_TURNS;
        if (wasShown.get() || !playing) {
            host.show(HomeMessages.message("play"));
        }
        if (playing) {
            turnAfter(TURN_MS);
        } else {
            goal = null;
        }
    }

    private void runOwed() {
        long now = System.nanoTime();
        pacing.owe(now, run().dtMs());
        while (!run().isOver() && System.nanoTime() - now < LONGEST_WORK_NANOS && pacing.pay()) {
            run().advance(1);
        }
        advanceMs += (System.nanoTime() - now) / NANOS_A_MS;
    }

    /**
     * What is on its way to a step still comes there, as in a browser; what is to play from there
     * is seen on its way, and stays where it was seen.
     */
    void pause() {
        if (playing) {
            goal = null;
        }
        playing = false;
    }

    /** Neither plays nor is on its way to a step any more. */
    void stop() {
        playing = false;
        goal = null;
    }

    /** Rests, and goes on so many steps, at least one. */
    void step(int steps, ObjectNode request) {
        playing = false;
        reach(new Goal(run().stepsDone() + Math.max(1, steps), request));
    }

    /** What was run and not yet shown is shown first: it is a part of what is left behind. */
    void seek(int step, ObjectNode request) {
        if (step >= run().stepsDone()) {
            reach(new Goal(step, request));
            return;
        }
        host.show(HomeMessages.message("seek"));
        run().goTo(step);
        moved();
        host.show(request);
    }

    /** The run is at another step: it is not on its way any more, and owes nothing. */
    void moved() {
        goal = null;
        pacing.begin(System.nanoTime());
    }

    /** Stays where it is, if it was on its way to a step. */
    void giveUpGoal(ObjectNode request) {
        if (goal != null) {
            goal = null;
            host.show(request);
        }
    }

    /** Others have their turn in between. */
    private void reach(Goal wanted) {
        goal = wanted;
        long started = System.nanoTime();
        while (run().stepsDone() < wanted.step()
                && !run().isOver()
                && System.nanoTime() - started < LONGEST_WORK_NANOS) {
            run().advance(1);
        }
        advanceMs += (System.nanoTime() - started) / NANOS_A_MS;
        if (run().stepsDone() >= wanted.step() || run().isOver()) {
            playing = playing && !run().isOver();
            moved();
            host.show(wanted.request());
        } else {
            host.perform(0, wanted.request(), () -> reachIfWanted(wanted));
        }
    }

    private void reachIfWanted(Goal wanted) {
        if (goal == wanted) {
            reach(wanted);
        }
    }
}
