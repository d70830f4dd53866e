package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.SynapseTable;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.model.synapse.InputAccumulator;

/** Adds each synapse's own weight: longest delay first, then by source. */
public final class OwnWeightDelivery implements Delivery {

    /** More gaps than are worth telling apart. */
    private static final int MANY = 2;

    /** Rows whose memory is fetched before the first of them is added. */
    private static final int ROWS_AT_ONCE = 16;

    private final int[] delaySteps;
    private final SynapseTable table;
    private final SpikeHistory history;
    private final boolean dense;
    private final boolean oneChannel;
    private final ArrivingRows rows;

    /**
     * @param dense whether no target is reached twice by a source and nearly all are reached, so
     *     that synapses with neighboring targets are added together
     * @param oneChannel whether all weights are added to the same sums: those of one sign, or those
     *     of both where receptors do not tell them apart
     */
    public OwnWeightDelivery(
            int[] delaySteps,
            SynapseTable table,
            SpikeHistory history,
            boolean dense,
            boolean oneChannel) {
        this.dense = dense;
        this.oneChannel = oneChannel;
        this.delaySteps = delaySteps;
        this.table = table;
        this.history = history;
        this.rows = new ArrivingRows(table);
    }

    @Override
    public boolean listsReached() {
        return true;
    }

    @Override
    public void deliver(int step, InputAccumulator arrivals, CancellationToken cancellation) {
        rows.clear();
        for (int d = delaySteps.length - 1; d >= 0; d--) {
            rows.addOf(history.at(step - delaySteps[d]), delaySteps.length, d);
        }
        rows.list(arrivals.reached());
        for (int first = 0; first < rows.size(); first += ROWS_AT_ONCE) {
            int last = Math.min(rows.size(), first + ROWS_AT_ONCE);
            rows.fetch(first, last);
            for (int r = first; r < last; r++) {
                cancellation.addWork(rows.end(r) - rows.start(r));
                if (oneChannel) {
                    double[] sums = arrivals.sums(table.weights()[rows.start(r)]);
                    add(rows.start(r), rows.end(r), sums);
                } else {
                    addBySign(rows.start(r), rows.end(r), arrivals);
                }
            }
        }
    }

    private void add(int from, int to, double[] sums) {
        int gaps = dense && to > from ? gaps(from, to) : MANY;
        if (gaps == 0) {
            addNeighbors(from, to, sums);
        } else if (gaps == 1) {
            int middle = afterGap(from, to);
            addNeighbors(from, middle, sums);
            addNeighbors(middle, to, sums);
        } else {
            addEach(from, to, sums);
        }
    }

    /** How many targets between the first and the last of a row it does not reach. */
    private int gaps(int from, int to) {
        return table.targets()[to - 1] - table.targets()[from] - (to - from - 1);
    }

    /** The first synapse behind the only gap of a row. */
    private int afterGap(int from, int to) {
        int low = from;
        int high = to - 1;
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (gaps(from, middle + 1) == 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private void addEach(int from, int to, double[] sums) {
        int first = table.firstTarget();
        char[] targets = table.targets();
        float[] weights = table.weights();
        for (int k = from; k < to; k++) {
            sums[first + targets[k]] += weights[k];
        }
    }

    /** Looks up no targets, so that the compiler turns it into vector instructions. */
    private void addNeighbors(int from, int to, double[] sums) {
        int shift = table.firstTarget() + table.targets()[from] - from;
        float[] weights = table.weights();
        for (int k = from; k < to; k++) {
            sums[shift + k] += weights[k];
        }
    }

    private void addBySign(int from, int to, InputAccumulator arrivals) {
        int first = table.firstTarget();
        char[] targets = table.targets();
        float[] weights = table.weights();
        for (int k = from; k < to; k++) {
            arrivals.sums(weights[k])[first + targets[k]] += weights[k];
        }
    }
}
