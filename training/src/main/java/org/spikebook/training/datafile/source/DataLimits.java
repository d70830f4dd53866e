package org.spikebook.training.datafile.source;

import java.time.Duration;

/**
 * How much of a person's data is read; more is refused.
 *
 * @param fileBytes largest file or archive
 * @param memoryBytes most memory that the samples of a set may take
 * @param samples most samples of a set
 * @param time longest time that reading may take
 */
public record DataLimits(long fileBytes, long memoryBytes, int samples, Duration time) {

    /** Most classes of a set. */
    public static final int CLASSES = 127;

    private static final long FILE_BYTES = 4L << 30;
    private static final int SAMPLES = 1_000_000;
    private static final Duration TIME = Duration.ofMinutes(5);

    public DataLimits {
        if (fileBytes < 1 || memoryBytes < 1 || samples < 1 || time.isNegative()) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** Those of this machine: a set takes at most a quarter of the heap. */
    public static DataLimits standard() {
        long quarter = Runtime.getRuntime().maxMemory() / 4;
        return new DataLimits(FILE_BYTES, quarter, SAMPLES, TIME);
    }
}
