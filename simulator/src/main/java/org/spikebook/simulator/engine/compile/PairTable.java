package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.engine.compiled.Blocks;
import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.LargeArrays;
import org.spikebook.simulator.model.connector.PairSink;

import java.util.function.Consumer;

/**
 * Drawn pairs by block of the target, then source: the targets of source s in block b are {@code
 * targets[b][start[b][s] .. start[b][s + 1])}, as indices within the block, ascending.
 */
@SuppressWarnings("ArrayRecordComponent")
record PairTable(int sources, Blocks blocks, int[][] start, char[][] targets) {

    /**
     * Draws twice, first counting, then filling, so that nothing but the table is ever held.
     *
     * @param drawing tells a sink of all pairs, each time the same
     */
    static PairTable draw(
            int sources,
            Blocks blocks,
            CancellationToken cancellation,
            Consumer<PairSink> drawing) {
        int[][] next = new int[blocks.count()][sources + 1];
        drawing.accept(
                new CancellablePairSink(cancellation) {
                    @Override
                    public void pair(int source, int target) {
                        addWork(1);
                        next[blocks.blockOf(target)][source + 1]++;
                    }
                });
        char[][] targets = new char[blocks.count()][];
        for (int b = 0; b < next.length; b++) {
            accumulate(next[b]);
            targets[b] = LargeArrays.chars(next[b][sources], cancellation);
        }
        drawing.accept(
                new CancellablePairSink(cancellation) {
                    @Override
                    public void pair(int source, int target) {
                        addWork(1);
                        int b = blocks.blockOf(target);
                        targets[b][next[b][source]++] = (char) (target - blocks.start(b));
                    }
                });
        for (int[] ends : next) {
            shiftBack(ends);
        }
        return new PairTable(sources, blocks, next, targets);
    }

    /** Turns counts, each one place to the right, into starts. */
    private static void accumulate(int[] counts) {
        for (int s = 1; s < counts.length; s++) {
            counts[s] = Math.addExact(counts[s], counts[s - 1]);
        }
    }

    /** After filling, each start has moved to the next row's. */
    private static void shiftBack(int[] starts) {
        System.arraycopy(starts, 0, starts, 1, starts.length - 1);
        starts[0] = 0;
    }
}
