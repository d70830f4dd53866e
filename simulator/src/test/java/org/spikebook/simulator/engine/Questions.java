package org.spikebook.simulator.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Whether a run is no longer wanted: says yes from a certain question on, and counts. */
record Questions(int cancellation, AtomicInteger asked) implements BooleanSupplier {

    /** About a millisecond or two of work. */
    static final int SYNAPSES_BETWEEN = 1 << 19;

    Questions(int cancellation) {
        this(cancellation, new AtomicInteger());
    }

    @Override
    public boolean getAsBoolean() {
        return asked.incrementAndGet() >= cancellation;
    }
}
