package org.spikebook.training.datafile.event;

/**
 * A clock of few bits, which begins again at 0 when they are used up. A step back by more than half
 * of its range is such a beginning; smaller ones are events out of order.
 */
final class Rollover {

    private final long range;
    private long base;
    private long last;

    /**
     * @param bits of the clock, 1 to 62
     */
    Rollover(int bits) {
        this.range = 1L << bits;
    }

    /** The time since the clock first began. */
    long extended(long time) {
        if (last - time > range / 2) {
            base += range;
        }
        last = time;
        return base + time;
    }
}
