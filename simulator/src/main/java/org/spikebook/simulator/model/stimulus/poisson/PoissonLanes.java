package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.random.SplitMix64;

/**
 * Four lines share a 64-bit word, each of them a lane of 16 bits, of which the lower 12 choose one
 * of the {@link PoissonCells}. Immutable.
 */
final class PoissonLanes {

    /** Lines that share a word. */
    static final int COUNT = 4;

    private static final int BITS = 16;

    private final PoissonCells cells;
    private final short[] counts;

    PoissonLanes(PoissonCells cells) {
        this.cells = cells;
        this.counts = cells.counts();
    }

    static int cell(long word, int lane) {
        return (int) (word >>> lane * BITS) & PoissonCells.CELLS - 1;
    }

    /** How often the line of a lane spikes; where its cell does not decide, fresh bits do. */
    int count(long word, int lane) {
        int count = counts[cell(word, lane)];
        return count == PoissonCells.UNDECIDED
                ? cells.decide(SplitMix64.toUnit(SplitMix64.mix(word + lane)))
                : count;
    }
}
