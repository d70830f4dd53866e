package org.spikebook.training.dataset.bundled;

import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleSource;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Recordings made by a formula when they are requested. The first that fit into a limit of memory
 * are kept, all others are made again each time. Safe for use by several threads.
 */
final class MadeSamples implements SampleSource {

    /** So many tell one formula from another. */
    private static final int IDENTIFYING = 64;

    private final IntFunction<Sample.Events> formula;
    private final int lines;
    private final int durationUs;
    private final AtomicReferenceArray<int[]> kept;
    private final AtomicLong room;

    /**
     * @param info the set's
     * @param durationUs of every recording; a time and a line fit into 32 bits together
     * @param maxBytes memory for recordings that are kept, at 4 bytes an event
     * @param formula gives the same sample for the same index, always
     */
    MadeSamples(
            DatasetInfo info, int durationUs, long maxBytes, IntFunction<Sample.Events> formula) {
        this.formula = formula;
        this.lines = info.features();
        this.durationUs = durationUs;
        this.kept = new AtomicReferenceArray<>(info.sizes().total());
        this.room = new AtomicLong(maxBytes);
        if ((long) lines * durationUs >= 1L << Integer.SIZE) {
            throw new IllegalArgumentException("too long to be kept: " + info);
        }
    }

    @Override
    public Sample sample(int index) {
        int[] known = kept.get(index);
        if (known != null) {
            return unpacked(known);
        }
        Sample.Events made = formula.apply(index);
        long bytes = (long) Integer.BYTES * made.count();
        if (room.get() >= bytes && kept.compareAndSet(index, null, packed(made))) {
            room.addAndGet(-bytes);
        }
        return made;
    }

    private int[] packed(Sample.Events events) {
        int[] packed = new int[events.count()];
        for (int k = 0; k < packed.length; k++) {
            packed[k] = events.timesUs()[k] * lines + events.lines()[k];
        }
        return packed;
    }

    private Sample.Events unpacked(int[] packed) {
        int[] timesUs = new int[packed.length];
        int[] line = new int[packed.length];
        for (int k = 0; k < packed.length; k++) {
            timesUs[k] = Integer.divideUnsigned(packed[k], lines);
            line[k] = packed[k] - timesUs[k] * lines;
        }
        return new Sample.Events(timesUs, line, durationUs);
    }

    @Override
    public int identifying(int count) {
        return Math.min(count, IDENTIFYING);
    }
}
