package org.spikebook.simulator.engine;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;

/**
 * Cancellation of a run by several threads. The caller's {@code BooleanSupplier} need not be safe
 * for use by several threads: only the running thread evaluates it, and the others read its latest
 * value.
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
