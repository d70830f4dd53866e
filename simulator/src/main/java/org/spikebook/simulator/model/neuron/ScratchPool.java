package org.spikebook.simulator.model.neuron;

import org.spikebook.simulator.model.SpikeSink;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Pool of scratch buffers, each used by one thread at a time: as many are made as threads ever work
 * together. Safe for use by several threads.
 */
final class ScratchPool {

    private final Supplier<? extends StepScratch> another;
    private final Deque<StepScratch> free = new ArrayDeque<>();

    ScratchPool(Supplier<? extends StepScratch> another) {
        this.another = another;
    }

    /** Advances neurons with a buffer of the pool. */
    void advance(int from, int to, Currents currents, SpikeSink spikes) {
        StepScratch scratch = take();
        scratch.advance(from, to, currents, spikes);
        giveBack(scratch);
    }

    private synchronized StepScratch take() {
        return free.isEmpty() ? another.get() : free.pop();
    }

    private synchronized void giveBack(StepScratch scratch) {
        free.push(scratch);
    }
}
