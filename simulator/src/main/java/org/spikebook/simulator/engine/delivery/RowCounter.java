package org.spikebook.simulator.engine.delivery;

/**
 * Counts how often each target is hit by the rows of some sources. Rows are anywhere in memory, so
 * that a few are read together before they are counted.
 */
final class RowCounter {

    /** Targets in a line of the cache. */
    private static final int LINE = 32;

    /** A table of more synapses is not in the cache from step to step. */
    private static final int CACHED = 1 << 19;

    /** Rows whose memory is fetched before the first of them is counted. */
    private static final int ROWS_AT_ONCE = 16;

    /** Targets of a row that are fetched; the processor foresees what follows in a long row. */
    private static final int FETCHED = 256;

    private final int[] rowStart;
    private final char[] targets;
    private final int[] counts;

    /** What fetching has read, kept so that it is not left out as useless. */
    private int read;

    /** All arrays are kept, not copied; {@code counts} is modified. */
    RowCounter(int[] rowStart, char[] targets, int[] counts) {
        this.rowStart = rowStart;
        this.targets = targets;
        this.counts = counts;
    }

    /**
     * Counts the rows {@code sources[k] * stride + offset} for k from {@code from} (inclusive) to
     * {@code to} (exclusive).
     *
     * @param sources not modified
     * @return how many synapses were counted
     */
    long count(int[] sources, int from, int to, int stride, int offset) {
        long hits = 0;
        for (int k = from; k < to; k++) {
            int row = sources[k] * stride + offset;
            hits += rowStart[row + 1] - rowStart[row];
        }
        for (int first = from; first < to; first += ROWS_AT_ONCE) {
            int last = Math.min(to, first + ROWS_AT_ONCE);
            if (targets.length > CACHED) {
                fetch(sources, first, last, stride, offset);
            }
            countRows(sources, first, last, stride, offset);
        }
        return hits;
    }

    /**
     * Reads a few rows, so that the cache has them: the processor waits for all of them together.
     */
    private void fetch(int[] sources, int from, int to, int stride, int offset) {
        int sum = 0;
        for (int k = from; k < to; k++) {
            int row = sources[k] * stride + offset;
            sum += sample(rowStart[row], rowStart[row + 1]);
        }
        read = sum;
    }

    /** Reads one target of each line of the cache. */
    private int sample(int from, int to) {
        int sum = 0;
        int end = Math.min(to, from + FETCHED);
        for (int k = from; k < end; k += LINE) {
            sum += targets[k];
        }
        return sum;
    }

    private void countRows(int[] sources, int from, int to, int stride, int offset) {
        int k = from;
        for (; k + 4 <= to; k += 4) {
            countFour(
                    sources[k] * stride + offset,
                    sources[k + 1] * stride + offset,
                    sources[k + 2] * stride + offset,
                    sources[k + 3] * stride + offset);
        }
        for (; k < to; k++) {
            int row = sources[k] * stride + offset;
            countRange(rowStart[row], rowStart[row + 1]);
        }
    }

    private void countFour(int row0, int row1, int row2, int row3) {
        int at0 = rowStart[row0];
        int at1 = rowStart[row1];
        int at2 = rowStart[row2];
        int at3 = rowStart[row3];
        int common =
                Math.min(
                        Math.min(rowStart[row0 + 1] - at0, rowStart[row1 + 1] - at1),
                        Math.min(rowStart[row2 + 1] - at2, rowStart[row3 + 1] - at3));
        countCommon(at0, at1, at2, at3, common);
        countRange(at0 + common, rowStart[row0 + 1]);
        countRange(at1 + common, rowStart[row1 + 1]);
        countRange(at2 + common, rowStart[row2 + 1]);
        countRange(at3 + common, rowStart[row3 + 1]);
    }

    private void countCommon(int at0, int at1, int at2, int at3, int length) {
        char[] hit = targets;
        int[] sums = counts;
        for (int k = 0; k < length; k++) {
            sums[hit[at0 + k]]++;
            sums[hit[at1 + k]]++;
            sums[hit[at2 + k]]++;
            sums[hit[at3 + k]]++;
        }
    }

    private void countRange(int from, int to) {
        char[] hit = targets;
        int[] sums = counts;
        for (int k = from; k < to; k++) {
            sums[hit[k]]++;
        }
    }
}
