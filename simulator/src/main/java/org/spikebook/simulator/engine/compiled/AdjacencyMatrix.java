package org.spikebook.simulator.engine.compiled;

import java.util.function.IntConsumer;

/**
 * Synapses onto one block as a matrix of bits: bit t of row s is set where source s reaches target
 * t of the block. For projections so dense that a bit for every pair takes no more room than a list
 * of targets, and whose synapses share weight and delay.
 *
 * <p>Where a pair is joined more than once, the list of multapses has all its synapses but the
 * first: those of source s are {@code multapses[multapseStart[s] .. multapseStart[s + 1])},
 * ascending.
 *
 * @param targets in the block
 * @param rows by source, bit t in word {@code t / 64}; not copied
 * @param multapseStart sources + 1 offsets
 * @param multapses targets as indices within the block
 * @param synapsesOf how many synapses each source has here
 * @param largestMultiplicity by how many synapses each source is joined to a target at most
 */
@SuppressWarnings("ArrayRecordComponent")
public record AdjacencyMatrix(
        int firstTarget,
        int targets,
        int synapseCount,
        long[][] rows,
        int[] multapseStart,
        char[] multapses,
        int[] synapsesOf,
        int[] largestMultiplicity)
        implements SynapseBlock {

    /** Words of a row for so many targets. */
    public static int words(int targets) {
        return (targets + Long.SIZE - 1) / Long.SIZE;
    }

    @Override
    public long bytes() {
        return (long) rows.length * words(targets) * Long.BYTES
                + (long) multapses.length * Character.BYTES
                + (long) multapseStart.length * Integer.BYTES;
    }

    /** Tells of the target of each synapse of a source, ascending. */
    public void forEachTarget(int source, IntConsumer consumer) {
        int again = multapseStart[source];
        for (int w = 0; w < rows[source].length; w++) {
            for (long left = rows[source][w]; left != 0; left &= left - 1) {
                int target = w * Long.SIZE + Long.numberOfTrailingZeros(left);
                consumer.accept(target);
                for (; isMultapse(source, again, target); again++) {
                    consumer.accept(target);
                }
            }
        }
    }

    private boolean isMultapse(int source, int again, int target) {
        return again < multapseStart[source + 1] && multapses[again] == target;
    }
}
