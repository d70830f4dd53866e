package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.neuron.NeuronKernel;

/**
 * When a leaky integrate-and-fire neuron fires, and beyond which potentials a run makes no sense.
 *
 * @param effectiveMv fires at or above this; "exceeded" is the next number above the threshold
 */
record LifThreshold(double effectiveMv) {

    /** Neurons that are looked at in one go. */
    static final int NEURONS = NeuronKernel.MOST_AT_ONCE;

    /** A potential beyond makes no sense any more. */
    static final double LARGEST_MV = 1e7;

    static LifThreshold of(double thresholdMv, LifChoices choices) {
        return new LifThreshold(choices.mustExceed() ? ExactMath.nextUp(thresholdMv) : thresholdMv);
    }

    /** Also if it is not a number. */
    boolean isReached(double vMv) {
        return !(vMv < effectiveMv);
    }

    /** Whether a potential makes no sense any more. */
    static boolean isRunaway(double vMv) {
        return !(Math.abs(vMv) <= LARGEST_MV);
    }

    /** Whether a potential can make sense when it is reached. */
    boolean isReachable() {
        return effectiveMv <= LARGEST_MV;
    }

    /**
     * Where any potential may have reached the threshold or diverged. A potential within a
     * millionth of the threshold may count as well.
     *
     * @param to at most {@value #NEURONS} more than {@code from}
     * @return bit k for any of neurons {@code from + k}, {@code from + k + 32} and so on
     */
    int suspects(int from, int to, double[] vMv) {
        return ThresholdScan.suspects(from, to, vMv, suspectMv(), LARGEST_MV);
    }

    /** The potential from which on one may have reached the threshold or diverged. */
    double suspectMv() {
        return Math.min(effectiveMv, LARGEST_MV);
    }
}
