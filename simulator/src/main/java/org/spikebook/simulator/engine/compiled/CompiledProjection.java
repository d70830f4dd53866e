package org.spikebook.simulator.engine.compiled;

import org.spikebook.simulator.model.connector.OneToOne;
import org.spikebook.simulator.network.Projection;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A projection with its synapses drawn. Immutable.
 *
 * @param sources number of members of the source
 * @param delaySteps the delays that occur, in steps, ascending; not copied
 * @param sharedWeight the weight of all synapses where they share one
 * @param blocks one for each block of the target
 */
@SuppressWarnings("ArrayRecordComponent")
public record CompiledProjection(
        Projection description,
        int sources,
        int[] delaySteps,
        OptionalDouble sharedWeight,
        List<SynapseBlock> blocks) {

    /** Synapses passed in the time in which one is located. */
    private static final long WORK_PER_LOCATION = 4;

    public CompiledProjection {
        blocks = List.copyOf(blocks);
    }

    /** Told of each synapse. */
    @FunctionalInterface
    public interface SynapseVisitor {
        void synapse(int source, int target, double weight, int delaySteps);
    }

    public long synapseCount() {
        return blocks.stream().mapToLong(SynapseBlock::synapseCount).sum();
    }

    public int longestDelaySteps() {
        return delaySteps.length == 0 ? 0 : delaySteps[delaySteps.length - 1];
    }

    /** Whether each source reaches the target of its own index with one weight and delay. */
    public boolean takesCounts() {
        return description.connector().component() instanceof OneToOne
                && sharedWeight.isPresent()
                && delaySteps.length == 1
                && description.plasticity().isEmpty();
    }

    /** Where synapses are stored: block of the target, and place in that block's table, of each. */
    public record Locations(int[] blocks, int[] places) {}

    /**
     * Where the synapses of some numbers are, counted by source, then target, then delay, in a
     * projection that has {@linkplain #table lists of targets}.
     *
     * @param numbers ascending, each below the number of synapses
     * @param cancellation asks while they are looked for
     */
    public Locations locate(int[] numbers, CancellationToken cancellation) {
        Locations locations =
                new Locations(
                        LargeArrays.ints(numbers.length, cancellation),
                        LargeArrays.ints(numbers.length, cancellation));
        long passed = 0;
        int found = 0;
        for (int source = 0; source < sources; source++) {
            for (int block = 0; block < blocks.size(); block++) {
                int count = count(source, table(block));
                cancellation.addWork(1);
                if (found < numbers.length && numbers[found] < passed + count) {
                    int[] places = placesByTarget(source, table(block), cancellation);
                    while (found < numbers.length && numbers[found] < passed + count) {
                        locations.blocks[found] = block;
                        locations.places[found] = places[(int) (numbers[found] - passed)];
                        found++;
                        cancellation.addWork(WORK_PER_LOCATION);
                    }
                }
                passed += count;
            }
        }
        return locations;
    }

    private int start(int source, SynapseTable table) {
        return table.rowStart()[source * delaySteps.length];
    }

    private int count(int source, SynapseTable table) {
        return start(source + 1, table) - start(source, table);
    }

    /**
     * The places of a source's synapses, which lie delay by delay; those of one target by delay.
     */
    private int[] placesByTarget(int source, SynapseTable table, CancellationToken cancellation) {
        int start = start(source, table);
        int[] places = new int[count(source, table)];
        long[] targetAndPlace = new long[places.length];
        for (int k = 0; k < places.length; k++) {
            targetAndPlace[k] = (long) table.targets()[start + k] << Integer.SIZE | (start + k);
        }
        Arrays.sort(targetAndPlace);
        for (int k = 0; k < places.length; k++) {
            places[k] = (int) targetAndPlace[k];
        }
        cancellation.addWork(WORK_PER_LOCATION * places.length);
        return places;
    }

    /** The lists of targets in a block, of a projection that keeps such lists by itself. */
    public SynapseTable table(int block) {
        return (SynapseTable) blocks.get(block);
    }

    /** Visits all synapses: by block of the target, source, delay, then target. */
    public void forEachSynapse(SynapseVisitor visitor) {
        for (int block = 0; block < blocks.size(); block++) {
            forEachSynapse(block, visitor);
        }
    }

    /** Visits the synapses onto one block of the target: by source, delay, then target. */
    public void forEachSynapse(int block, SynapseVisitor visitor) {
        switch (blocks.get(block)) {
            case SynapseTable table -> visit(table, visitor);
            case AdjacencyMatrix matrix -> visit(matrix, visitor);
            case MergedPart part -> visit(part, visitor);
        }
    }

    private void visit(SynapseTable table, SynapseVisitor visitor) {
        for (int row = 0; row < table.rowStart().length - 1; row++) {
            int source = row / delaySteps.length;
            int delay = delaySteps[row % delaySteps.length];
            for (int k = table.rowStart()[row]; k < table.rowStart()[row + 1]; k++) {
                int target = table.firstTarget() + table.targets()[k];
                visitor.synapse(source, target, weight(table, k), delay);
            }
        }
    }

    private void visit(AdjacencyMatrix matrix, SynapseVisitor visitor) {
        double weight = sharedWeight.orElseThrow();
        for (int source = 0; source < sources; source++) {
            int sender = source;
            matrix.forEachTarget(
                    source,
                    target ->
                            visitor.synapse(
                                    sender, matrix.firstTarget() + target, weight, delaySteps[0]));
        }
    }

    private void visit(MergedPart part, SynapseVisitor visitor) {
        for (int source = 0; source < sources; source++) {
            for (int delay : delaySteps) {
                part.visit(source, delay, visitor);
            }
        }
    }

    /** The initial weight of a synapse of one of the tables. */
    public double weight(SynapseTable table, int synapse) {
        return sharedWeight.isPresent() ? sharedWeight.getAsDouble() : table.weight(synapse);
    }
}
