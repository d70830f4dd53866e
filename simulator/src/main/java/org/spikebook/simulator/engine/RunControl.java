package org.spikebook.simulator.engine;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * What a caller wants of a run while it continues. A run calls both on the thread that runs it.
 *
 * @param progress told of the part that is done, from 0 to 1, about a hundred times
 * @param cancelled asked at every step, and about once in a millisecond of longer work (building
 *     the network, a step of many spikes, copying what was recorded); once true, the run ends and
 *     keeps what was recorded, if that is not too much to copy
 */
public record RunControl(DoubleConsumer progress, BooleanSupplier cancelled) {

    /** Wants to know nothing and never cancels. */
    public static final RunControl NONE = new RunControl(_ -> {}, () -> false);
}
