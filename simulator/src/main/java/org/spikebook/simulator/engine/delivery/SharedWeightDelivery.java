package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.SynapseTable;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.history.SpikeList;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.SparseTargets;

import java.util.Arrays;

/**
 * Counts arriving spikes and multiplies once: exact, whatever the order. That leaves room for
 * speed: the rows of four sources are walked together, so that their memory accesses overlap.
 */
final class SharedWeightDelivery implements Delivery {

    /** Targets a synapse that was hit must leave alone, for rows to be walked instead of all. */
    private static final int FEW = 4;

    /** Few enough that it is asked in between whether the run is still wanted. */
    private static final int SOURCES_AT_ONCE = 64;

    private final int[] delaySteps;
    private final SynapseTable table;
    private final SpikeHistory history;
    private final double weight;
    private final boolean hasMultapses;
    private final int[] counts;
    private final RowCounter counter;

    SharedWeightDelivery(
            int[] delaySteps,
            SynapseTable table,
            SpikeHistory history,
            double weight,
            int targets,
            CancellationToken cancellation) {
        this.delaySteps = delaySteps;
        this.table = table;
        this.history = history;
        this.weight = weight;
        this.hasMultapses = table.hasMultapses(cancellation);
        this.counts = new int[targets];
        this.counter = new RowCounter(table.rowStart(), table.targets(), counts);
    }

    @Override
    public boolean listsReached() {
        return true;
    }

    @Override
    public void deliver(int step, InputAccumulator arrivals, CancellationToken cancellation) {
        int lone = singleRow(step);
        if (lone >= 0) {
            cancellation.addWork(length(lone));
            addRow(lone, arrivals.sums(weight));
            listRow(lone, arrivals.reached());
        } else {
            deliverAll(step, arrivals, cancellation);
        }
    }

    /**
     * The only row that arrives in a step, if it hits few targets and each of them once, so that it
     * needs no counts; -1 otherwise.
     */
    private int singleRow(int step) {
        if (hasMultapses) {
            return -1;
        }
        int row = -1;
        for (int d = 0; d < delaySteps.length; d++) {
            SpikeList spikes = history.at(step - delaySteps[d]);
            if (spikes.size() + (row < 0 ? 0 : 1) > 1) {
                return -1;
            }
            if (spikes.size() == 1) {
                row = spikes.members()[0] * delaySteps.length + d;
            }
        }
        return row >= 0 && (long) length(row) * FEW < counts.length ? row : -1;
    }

    private int length(int row) {
        return table.rowStart()[row + 1] - table.rowStart()[row];
    }

    private void addRow(int row, double[] sums) {
        int first = table.firstTarget();
        char[] targets = table.targets();
        int to = table.rowStart()[row + 1];
        for (int k = table.rowStart()[row]; k < to; k++) {
            sums[first + targets[k]] += weight;
        }
    }

    private void listRow(int row, SparseTargets reached) {
        reached.addAll(
                table.firstTarget(),
                table.targets(),
                table.rowStart()[row],
                table.rowStart()[row + 1]);
    }

    private void deliverAll(int step, InputAccumulator arrivals, CancellationToken cancellation) {
        long hits = 0;
        for (int d = 0; d < delaySteps.length; d++) {
            SpikeList spikes = history.at(step - delaySteps[d]);
            for (int from = 0; from < spikes.size(); from += SOURCES_AT_ONCE) {
                int to = Math.min(spikes.size(), from + SOURCES_AT_ONCE);
                long counted = counter.count(spikes.members(), from, to, delaySteps.length, d);
                cancellation.addWork(counted);
                hits += counted;
            }
        }
        if (hits > 0) {
            if (hits * FEW < counts.length) {
                moveHit(step, arrivals);
            } else {
                arrivals.reached().addDense();
                moveAll(arrivals.sums(weight));
            }
        }
    }

    @Override
    public void abandon() {
        Arrays.fill(counts, 0);
    }

    /** Adds the counts to the sums and clears them. */
    private void moveAll(double[] sums) {
        int first = table.firstTarget();
        for (int i = 0; i < counts.length; i++) {
            sums[first + i] += weight * counts[i];
        }
        Arrays.fill(counts, 0);
    }

    /** The same where few targets were hit: walks the rows once more instead of all targets. */
    private void moveHit(int step, InputAccumulator arrivals) {
        for (int d = 0; d < delaySteps.length; d++) {
            SpikeList spikes = history.at(step - delaySteps[d]);
            for (int k = 0; k < spikes.size(); k++) {
                int row = spikes.members()[k] * delaySteps.length + d;
                moveRow(row, arrivals.sums(weight));
                listRow(row, arrivals.reached());
            }
        }
    }

    /** A target that was moved before has a count of 0, which adds nothing. */
    private void moveRow(int row, double[] sums) {
        int first = table.firstTarget();
        char[] targets = table.targets();
        int to = table.rowStart()[row + 1];
        for (int k = table.rowStart()[row]; k < to; k++) {
            int target = targets[k];
            sums[first + target] += weight * counts[target];
            counts[target] = 0;
        }
    }
}
