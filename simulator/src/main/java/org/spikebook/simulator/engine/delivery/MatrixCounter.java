package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.AdjacencyMatrix;
import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.history.SpikeList;

/** Counts how often each target is hit by some sources, by the rows of a matrix of bits. */
final class MatrixCounter {

    /** Words, and targets of multapses, in a line of the cache. */
    private static final int WORDS_IN_LINE = 8;

    private static final int TARGETS_IN_LINE = 32;

    private final AdjacencyMatrix matrix;
    private final int words;
    private final long[] nothing;
    private final long[][] eight = new long[BitCounts.ROWS_AT_ONCE][];
    private final BitCounts bits;
    private final byte[] counts;
    private final int[] synapses;
    private final int[] largest;

    /** What fetching has read, kept so that it is not left out as useless. */
    private long read;

    MatrixCounter(AdjacencyMatrix matrix) {
        this.matrix = matrix;
        this.words = (matrix.targets() + Long.SIZE - 1) / Long.SIZE;
        this.nothing = new long[words];
        this.bits = new BitCounts(words);
        this.counts = new byte[words * Long.SIZE];
        this.synapses = matrix.synapsesOf();
        this.largest = matrix.largestMultiplicity();
    }

    /** How many synapses some sources have. */
    long synapsesOf(SpikeList sources) {
        return sum(sources, synapses);
    }

    /** Whether the counts of some sources fit into bytes for certain. */
    boolean areCountsBytes(SpikeList sources) {
        return sources.size() <= BitCounts.MOST_ROWS && sum(sources, largest) <= BitCounts.LARGEST;
    }

    private static long sum(SpikeList sources, int[] values) {
        long sum = 0;
        for (int k = 0; k < sources.size(); k++) {
            sum += values[sources.members()[k]];
        }
        return sum;
    }

    /**
     * Counts by target, less {@value BitCounts#BIAS}; valid until the next call.
     *
     * @param sources whose {@linkplain #areCountsBytes counts are bytes}
     */
    byte[] count(SpikeList sources) {
        countBits(sources, 0, sources.size());
        bits.write(counts);
        countMultapses(sources);
        return counts;
    }

    /** The same, written in words with a {@linkplain #hit hit} only. */
    byte[] countHit(SpikeList sources) {
        countBits(sources, 0, sources.size());
        for (int w = 0; w < words; w++) {
            if (bits.hit(w) != 0) {
                bits.write(w, counts);
            }
        }
        countMultapses(sources);
        return counts;
    }

    /** Words of a row. */
    int words() {
        return words;
    }

    /** One bit for each of 64 targets that was hit. */
    long hit(int word) {
        return bits.hit(word);
    }

    /**
     * Adds counts of any size, whose rows are counted in parts.
     *
     * @param totals by target; modified
     * @param cancellation asked in between
     */
    void add(SpikeList sources, int[] totals, CancellationToken cancellation) {
        for (int from = 0; from < sources.size(); from += BitCounts.MOST_ROWS) {
            int to = Math.min(sources.size(), from + BitCounts.MOST_ROWS);
            countBits(sources, from, to);
            bits.write(counts);
            for (int i = 0; i < totals.length; i++) {
                totals[i] += counts[i] + BitCounts.BIAS;
            }
            for (int k = from; k < to; k++) {
                cancellation.addWork(synapses[sources.members()[k]]);
                addMultapses(sources.members()[k], totals);
            }
        }
    }

    private void addMultapses(int source, int[] totals) {
        for (int k = start(source); k < start(source + 1); k++) {
            totals[matrix.multapses()[k]]++;
        }
    }

    private void countBits(SpikeList sources, int from, int to) {
        int[] members = sources.members();
        fetch(members, from, to);
        bits.clear();
        for (int first = from; first < to; first += eight.length) {
            for (int k = 0; k < eight.length; k++) {
                eight[k] = first + k < to ? matrix.rows()[members[first + k]] : nothing;
            }
            bits.add(eight);
        }
    }

    /**
     * Reads all rows, which are anywhere in memory, so that the cache has them: the processor waits
     * for all of them together.
     */
    private void fetch(int[] sources, int from, int to) {
        long sum = 0;
        for (int k = from; k < to; k++) {
            sum += sample(matrix.rows()[sources[k]]);
            sum += sample(matrix.multapses(), start(sources[k]), start(sources[k] + 1));
        }
        read = sum;
    }

    private static long sample(long[] row) {
        long sum = 0;
        for (int w = 0; w < row.length; w += WORDS_IN_LINE) {
            sum += row[w];
        }
        return sum;
    }

    private static long sample(char[] targets, int from, int to) {
        long sum = 0;
        for (int k = from; k < to; k += TARGETS_IN_LINE) {
            sum += targets[k];
        }
        return sum;
    }

    private void countMultapses(SpikeList sources) {
        for (int k = 0; k < sources.size(); k++) {
            int source = sources.members()[k];
            countEach(matrix.multapses(), start(source), start(source + 1), counts);
        }
    }

    private static void countEach(char[] targets, int from, int to, byte[] counts) {
        for (int k = from; k < to; k++) {
            counts[targets[k]]++;
        }
    }

    /** Where the multapses of a source begin. */
    private int start(int source) {
        return matrix.multapseStart()[source];
    }
}
