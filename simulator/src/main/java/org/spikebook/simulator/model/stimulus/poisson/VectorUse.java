package org.spikebook.simulator.model.stimulus.poisson;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether Poisson counts are made by vectors. Until the JVM has compiled these, they are hundreds
 * of times slower than plain loops, which short runs would not make up for. So they are used when
 * the runs of one model have drawn {@value #MANY} lines that suit them; once half of that is done,
 * now and then, for the JVM to compile them beside. What is counted here decides how counts are
 * made, never what they are. Safe for use by several threads.
 */
final class VectorUse {

    /** Lines and steps. */
    static final long MANY = 1L << 28;

    /** Of the second half of them, every so many calls. */
    private static final long NOW_AND_THEN = 64;

    private static final String MODULE = "jdk.incubator.vector";
    private static final boolean POSSIBLE =
            ModuleLayer.boot().findModule(MODULE).isPresent() && VectorCounts.areSuitable();

    private final AtomicLong drawn = new AtomicLong();
    private final AtomicLong calls = new AtomicLong();

    /** Whether Java was started with their module on a processor that has vectors of 512 bits. */
    static boolean isPossible() {
        return POSSIBLE;
    }

    /** What counts by vectors, where that is possible. */
    static Optional<WordAdder> adder(
            PoissonCells cells, PoissonLanes lanes, PlainAdder plain, double weight) {
        return isPossible() && cells.areInColumns()
                ? Optional.of(new VectorAdder(cells, lanes, plain, weight))
                : Optional.empty();
    }

    /**
     * Whether they are to be used now.
     *
     * @param lines that are to be drawn
     */
    boolean isWorthwhile(int lines) {
        if (drawn.get() >= MANY) {
            return true;
        }
        return drawn.addAndGet(lines) >= MANY / 2 && calls.incrementAndGet() % NOW_AND_THEN == 0;
    }
}
