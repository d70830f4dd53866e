package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.AdjacencyMatrix;
import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.history.SpikeList;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.SparseTargets;

import java.util.Arrays;

/**
 * Counts arriving spikes by a matrix of bits and multiplies once: the same sums as from lists of
 * targets, bit for bit.
 */
final class MatrixDelivery implements Delivery {

    /** Targets a synapse that was hit must leave alone, for those hit to be sought. */
    private static final int FEW = 4;

    private final int delaySteps;
    private final SpikeHistory history;
    private final double weight;
    private final MatrixCounter counter;
    private final int[] totals;
    private final int first;

    MatrixDelivery(int delaySteps, AdjacencyMatrix matrix, SpikeHistory history, double weight) {
        this.delaySteps = delaySteps;
        this.history = history;
        this.weight = weight;
        this.counter = new MatrixCounter(matrix);
        this.totals = new int[matrix.targets()];
        this.first = matrix.firstTarget();
    }

    @Override
    public boolean listsReached() {
        return true;
    }

    @Override
    public void deliver(int step, InputAccumulator arrivals, CancellationToken cancellation) {
        SpikeList spikes = history.at(step - delaySteps);
        if (counter.areCountsBytes(spikes)) {
            deliverSome(spikes, arrivals, cancellation);
        } else {
            arrivals.reached().addDense();
            Arrays.fill(totals, 0);
            counter.add(spikes, totals, cancellation);
            addTotals(weight, totals, arrivals.sums(weight), first);
        }
    }

    private void deliverSome(
            SpikeList spikes, InputAccumulator arrivals, CancellationToken cancellation) {
        long hits = counter.synapsesOf(spikes);
        cancellation.addWork(hits);
        double[] sums = arrivals.sums(weight);
        if (hits * FEW > totals.length) {
            arrivals.reached().addDense();
            addAll(weight, counter.count(spikes), sums, first, totals.length);
        } else if (hits > 0) {
            addHit(counter.countHit(spikes), sums, arrivals.reached());
        }
    }

    private static void addTotals(double weight, int[] totals, double[] sums, int first) {
        for (int i = 0; i < totals.length; i++) {
            sums[first + i] += weight * totals[i];
        }
    }

    /** Given all that it needs, so that the compiler turns it into vector instructions. */
    private static void addAll(
            double weight, byte[] counts, double[] sums, int first, int targets) {
        for (int i = 0; i < targets; i++) {
            sums[first + i] += weight * (counts[i] + (double) BitCounts.BIAS);
        }
    }

    /** The same where few targets were hit. */
    private void addHit(byte[] counts, double[] sums, SparseTargets reached) {
        for (int w = 0; w < counter.words(); w++) {
            for (long left = counter.hit(w); left != 0; left &= left - 1) {
                int target = w * Long.SIZE + Long.numberOfTrailingZeros(left);
                sums[first + target] += weight * (counts[target] + BitCounts.BIAS);
                reached.add(first + target);
            }
        }
    }
}
