package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.LargeArrays;
import org.spikebook.simulator.engine.compiled.SynapseTable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Gives drawn pairs their weights and delays and sorts each source's synapses by delay. */
final class SynapseTables {

    private final PairTable pairs;
    private final WeightDraws weightDraws;
    private final DelayDraws delayDraws;
    private final CancellationToken cancellation;

    SynapseTables(
            PairTable pairs,
            WeightDraws weightDraws,
            DelayDraws delayDraws,
            CancellationToken cancellation) {
        this.cancellation = cancellation;
        this.pairs = pairs;
        this.weightDraws = weightDraws;
        this.delayDraws = delayDraws;
    }

    /** All delays from the shortest to the longest that occurs, in steps. */
    int[] delaySteps() {
        if (delayDraws instanceof DelayDraws.Same(int steps)) {
            return new int[] {steps};
        }
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        delayDraws.restart();
        for (int source = 0; source < pairs.sources(); source++) {
            delayDraws.startSource(source);
            for (int b = 0; b < pairs.blocks().count(); b++) {
                cancellation.addWork(pairs.start()[b][source + 1] - pairs.start()[b][source]);
                int first = pairs.blocks().start(b);
                for (int k = pairs.start()[b][source]; k < pairs.start()[b][source + 1]; k++) {
                    int steps = delayDraws.next(first + pairs.targets()[b][k]);
                    shortest = Math.min(shortest, steps);
                    longest = Math.max(longest, steps);
                }
            }
        }
        return IntStream.rangeClosed(Math.min(shortest, longest), longest).toArray();
    }

    /** One table for each block. */
    List<SynapseTable> build(int[] delaySteps) {
        int blocks = pairs.blocks().count();
        boolean rounded = !weightDraws.shared() && !weightDraws.exact();
        List<SynapseTable> tables = new ArrayList<>(blocks);
        for (int b = 0; b < blocks; b++) {
            char[] targets = pairs.targets()[b];
            tables.add(
                    new SynapseTable(
                            pairs.blocks().start(b),
                            delaySteps.length == 1
                                    ? pairs.start()[b]
                                    : new int[pairs.sources() * delaySteps.length + 1],
                            targets,
                            LargeArrays.floats(rounded ? targets.length : 0, cancellation),
                            LargeArrays.doubles(
                                    weightDraws.exact() ? targets.length : 0, cancellation)));
        }
        if (!weightDraws.shared() || delaySteps.length > 1) {
            fill(tables, delaySteps);
        }
        return tables;
    }

    private void fill(List<SynapseTable> tables, int[] delaySteps) {
        delayDraws.restart();
        for (int source = 0; source < pairs.sources(); source++) {
            weightDraws.startSource(source);
            delayDraws.startSource(source);
            for (int b = 0; b < tables.size(); b++) {
                int from = pairs.start()[b][source];
                int to = pairs.start()[b][source + 1];
                cancellation.addWork(2L * (to - from) + delaySteps.length);
                setWeights(tables.get(b), from, to);
                if (delaySteps.length > 1) {
                    sortByDelay(tables.get(b), source, from, to, delaySteps);
                }
            }
        }
    }

    private void setWeights(SynapseTable table, int from, int to) {
        if (!weightDraws.shared()) {
            for (int k = from; k < to; k++) {
                set(table, k, weightDraws.next(table.firstTarget() + table.targets()[k]));
            }
        }
    }

    /** A stable counting sort of one source's synapses. */
    private void sortByDelay(SynapseTable table, int source, int from, int to, int[] delaySteps) {
        int delays = delaySteps.length;
        int[] delayOf = new int[to - from];
        int[] next = new int[delays + 1];
        for (int k = 0; k < delayOf.length; k++) {
            delayOf[k] =
                    delayDraws.next(table.firstTarget() + table.targets()[from + k])
                            - delaySteps[0];
            next[delayOf[k] + 1]++;
        }
        next[0] = from;
        for (int d = 1; d <= delays; d++) {
            next[d] += next[d - 1];
        }
        System.arraycopy(next, 0, table.rowStart(), source * delays, delays + 1);
        char[] targets = Arrays.copyOfRange(table.targets(), from, to);
        double[] weights = weights(table, from, to);
        for (int k = 0; k < delayOf.length; k++) {
            int place = next[delayOf[k]]++;
            table.targets()[place] = targets[k];
            if (weights.length > 0) {
                set(table, place, weights[k]);
            }
        }
    }

    /** A copy of some weights; none if they are shared. */
    private double[] weights(SynapseTable table, int from, int to) {
        double[] weights = new double[weightDraws.shared() ? 0 : to - from];
        Arrays.setAll(weights, k -> table.weight(from + k));
        return weights;
    }

    private static void set(SynapseTable table, int synapse, double weight) {
        if (table.isExact()) {
            table.exactWeights()[synapse] = weight;
        } else {
            table.weights()[synapse] = (float) weight;
        }
    }
}
