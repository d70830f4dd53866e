package org.spikebook.simulator.engine.population;

import org.spikebook.simulator.model.neuron.PopulationState;

/** What a neuron's state must keep within; beyond, a run makes no sense any more and ends. */
final class Bounds {

    private static final double LARGEST_MV = 1e7;

    private Bounds() {}

    /**
     * The first neuron whose potential is not a number or beyond all bounds, or whose other
     * variables are not finite numbers; -1 if there is none.
     *
     * @param variables how many to look at
     */
    static int firstBroken(PopulationState state, int variables, int from, int to) {
        int broken = variables == 0 ? -1 : firstBeyond(state.neuron(0), LARGEST_MV, from, to);
        for (int k = 1; k < variables; k++) {
            int other = firstBeyond(state.neuron(k), Double.MAX_VALUE, from, to);
            broken = other >= 0 && (broken < 0 || other < broken) ? other : broken;
        }
        return broken;
    }

    private static int firstBeyond(double[] values, double largest, int from, int to) {
        if (!isAnyBeyond(values, largest, from, to)) {
            return -1;
        }
        for (int i = from; i < to; i++) {
            if (!(Math.abs(values[i]) <= largest)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * May also be true where a value is just within. What is not a number is cast to 0 and other
     * numbers to whole ones, which stop at their ends: so the compiler can use vectors, as with
     * comparisons it cannot.
     */
    private static boolean isAnyBeyond(double[] values, double largest, int from, int to) {
        int highest = Integer.MIN_VALUE;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, (int) (Math.abs(values[i]) - largest));
        }
        return highest >= 0;
    }

    /** Whether one neuron keeps within them. */
    static boolean hold(PopulationState state, int variables, int neuron) {
        return firstBroken(state, Math.max(1, variables), neuron, neuron + 1) < 0;
    }
}
