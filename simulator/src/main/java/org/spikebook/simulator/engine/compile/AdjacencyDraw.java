package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.engine.compiled.AdjacencyMatrix;
import org.spikebook.simulator.engine.compiled.Blocks;
import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.model.connector.PairSink;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Draws pairs into matrices, one for each block of the target. */
final class AdjacencyDraw extends CancellablePairSink {

    private final int sources;
    private final Blocks blocks;
    private final long[][][] rows;
    private final Multapses[] multapses;

    private AdjacencyDraw(int sources, Blocks blocks, CancellationToken cancellation) {
        super(cancellation);
        this.sources = sources;
        this.blocks = blocks;
        this.rows = new long[blocks.count()][sources][];
        this.multapses = new Multapses[blocks.count()];
        for (int b = 0; b < blocks.count(); b++) {
            int words = AdjacencyMatrix.words(blocks.end(b) - blocks.start(b));
            Arrays.setAll(rows[b], _ -> emptyRow(words));
            multapses[b] = new Multapses();
        }
    }

    private long[] emptyRow(int words) {
        addWork(words);
        return new long[words];
    }

    /**
     * One matrix for each block.
     *
     * @param drawing tells a sink of all pairs, for each source the targets ascending
     */
    static List<AdjacencyMatrix> draw(
            int sources,
            Blocks blocks,
            CancellationToken cancellation,
            Consumer<PairSink> drawing) {
        AdjacencyDraw draw = new AdjacencyDraw(sources, blocks, cancellation);
        drawing.accept(draw);
        return IntStream.range(0, blocks.count()).mapToObj(draw::matrix).toList();
    }

    @Override
    public void pair(int source, int target) {
        addWork(1);
        int block = blocks.blockOf(target);
        int column = target - blocks.start(block);
        long[] row = rows[block][source];
        long bit = 1L << column;
        long before = row[column / Long.SIZE];
        row[column / Long.SIZE] = before | bit;
        if ((before & bit) != 0) {
            multapses[block].add(source, column);
        }
    }

    private AdjacencyMatrix matrix(int block) {
        int[] start = multapses[block].starts(sources);
        char[] listed = multapses[block].bySource(start);
        int[] synapses = synapses(rows[block], start);
        return new AdjacencyMatrix(
                blocks.start(block),
                blocks.end(block) - blocks.start(block),
                Math.toIntExact(Arrays.stream(synapses).asLongStream().sum()),
                rows[block],
                start,
                listed,
                synapses,
                multiplicities(start, listed));
    }

    /** How many synapses each source has. */
    private int[] synapses(long[][] ofBlock, int[] multapseStart) {
        int[] synapses = new int[sources];
        for (int source = 0; source < sources; source++) {
            addWork(ofBlock[source].length);
            int count = multapseStart[source + 1] - multapseStart[source];
            for (long word : ofBlock[source]) {
                count += Long.bitCount(word);
            }
            synapses[source] = count;
        }
        return synapses;
    }

    /** By how many synapses each source is joined to a target at most: 1 but for multapses. */
    private int[] multiplicities(int[] start, char[] listed) {
        int[] largest = new int[sources];
        for (int source = 0; source < sources; source++) {
            largest[source] = 1;
            int same = 1;
            for (int k = start[source]; k < start[source + 1]; k++) {
                boolean first = k == start[source] || listed[k] != listed[k - 1];
                same = first ? 2 : same + 1;
                largest[source] = Math.max(largest[source], same);
            }
        }
        return largest;
    }

    /** Synapses of pairs that were joined before, in the order in which they were drawn. */
    private static final class Multapses {

        private static final int LEAST_ROOM = 64;

        private int[] sources = new int[LEAST_ROOM];
        private char[] targets = new char[LEAST_ROOM];
        private int size;

        void add(int source, int target) {
            if (size == sources.length) {
                sources = Arrays.copyOf(sources, size + size / 2);
                targets = Arrays.copyOf(targets, size + size / 2);
            }
            sources[size] = source;
            targets[size++] = (char) target;
        }

        /** Where each source begins once they are sorted. */
        int[] starts(int sourceCount) {
            int[] start = new int[sourceCount + 1];
            for (int k = 0; k < size; k++) {
                start[sources[k] + 1]++;
            }
            for (int k = 0; k < sourceCount; k++) {
                start[k + 1] += start[k];
            }
            return start;
        }

        /** Sorted by source; those of one source stay in order. */
        char[] bySource(int[] start) {
            int[] next = start.clone();
            char[] sorted = new char[size];
            for (int k = 0; k < size; k++) {
                sorted[next[sources[k]]++] = targets[k];
            }
            return sorted;
        }
    }
}
