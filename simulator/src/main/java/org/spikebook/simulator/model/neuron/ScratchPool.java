package org.spikebook.simulator.model.neuron;

import org.spikebook.simulator.model.SpikeSink;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Rooms that are lent to one thread at a time and used again: as many are made as threads ever work
 * together. Safe for use by several threads.
 */
final class ScratchPool {

    private final Supplier<? extends StepScratch> another;
    private final Deque<StepScratch> free = new ArrayDeque<>();

    ScratchPool(Supplier<? extends StepScratch> another) {
        this.another = another;
    }

    /** Lets a room do its work. */
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
