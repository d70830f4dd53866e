package org.spikebook.simulator.engine;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;

/**
 * Whether a run is no longer wanted. All who work on it may want to know at any time, but the
 * question is another user's and need not be safe for use by several threads: only the thread that
 * runs asks it, and the others see its latest answer.
 */
final class Cancellation {

    private BooleanSupplier question = () -> false;
    private @Nullable Thread runner;
    private volatile boolean cancelled;

    /**
     * From now on the calling thread asks this; what was answered before, too late for a step that
     * was done already, is forgotten. To be called while no one else is at work.
     */
    void ask(BooleanSupplier next) {
        question = next;
        runner = Thread.currentThread();
        withdraw();
    }

    boolean isCancelled() {
        if (Thread.currentThread() == runner && question.getAsBoolean()) {
            cancelled = true;
        }
        return cancelled;
    }

    /** The run continues after all. */
    void withdraw() {
        if (cancelled) {
            cancelled = false;
        }
    }
}
