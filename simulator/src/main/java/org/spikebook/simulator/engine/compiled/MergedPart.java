package org.spikebook.simulator.engine.compiled;

import org.spikebook.simulator.math.ExactMath;

import java.util.Arrays;

/**
 * A projection's synapses onto one block of its target, kept in a table with those of other
 * projections.
 *
 * @param member the block
 */
public record MergedPart(MergedTable table, MergedTargets.Member member, int synapseCount)
        implements SynapseBlock {

    @Override
    public int firstTarget() {
        return member.firstNeuron();
    }

    /** Its share of the table's. */
    @Override
    public long bytes() {
        SynapseTable all = table.synapses();
        return ExactMath.round(
                (double) all.bytes() * synapseCount / Math.max(1, all.synapseCount()));
    }

    /** Visits the synapses of a source with one delay, by target. */
    void visit(int source, int delaySteps, CompiledProjection.SynapseVisitor visitor) {
        int delay = Arrays.binarySearch(table.delaySteps(), delaySteps);
        int row = source * table.delaySteps().length + delay;
        SynapseTable all = table.synapses();
        int end = all.rowStart()[row + 1];
        int shift = member.firstNeuron() - member.start();
        for (int k = firstWithin(row); k < end && isWithin(all.targets()[k]); k++) {
            visitor.synapse(source, shift + all.targets()[k], all.weights()[k], delaySteps);
        }
    }

    /** The first synapse of a row of the table whose target is in the block or behind it. */
    private int firstWithin(int row) {
        int low = table.synapses().rowStart()[row];
        int high = table.synapses().rowStart()[row + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (table.synapses().targets()[middle] < member.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isWithin(int target) {
        return target < member.start() + member.neurons();
    }
}
