package org.spikebook.training.datafile.source;

import org.spikebook.training.dataset.UnreadableDataException;

import java.util.function.LongSupplier;

/** One reading of a data set, with its limits. Not for use by several threads. */
public final class LimitedReading {

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 16;

    private final DataLimits limits;
    private final LongSupplier nanoTime;
    private final long start;

    /**
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    public LimitedReading(DataLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    public DataLimits limits() {
        return limits;
    }

    /** How many bytes the samples may take, if they are one array. */
    public int mostBytes() {
        return (int) Math.min(limits.memoryBytes(), LONGEST_ARRAY);
    }

    /** To be called before every sample: ends a reading that takes too long. */
    public void checkTime() throws UnreadableDataException {
        if (nanoTime.getAsLong() - start > limits.time().toNanos()) {
            throw DataFileErrors.of("time", limits.time().toSeconds());
        }
    }

    /** Refuses too many samples, or too much memory for them. */
    public void checkSize(long samples, long bytesOfASample) throws UnreadableDataException {
        if (samples > limits.samples()) {
            throw DataFileErrors.of("samples", limits.samples());
        }
        checkMemory(samples * bytesOfASample, mostBytes());
    }

    /** Refuses samples that take too much memory, in however many arrays. */
    public void checkMemory(long bytes) throws UnreadableDataException {
        checkMemory(bytes, limits.memoryBytes());
    }

    private static void checkMemory(long bytes, long most) throws UnreadableDataException {
        if (bytes > most) {
            throw DataFileErrors.of("memory", most >> 20);
        }
    }
}
