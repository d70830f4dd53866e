package org.spikebook.hardware.quantization;

/**
 * Synapses of one projection in floating point, ordered by source, then by delay, then by target.
 *
 * @param rowStart sources + 1 offsets into the other arrays
 * @param weight in the unit of the target's receptor
 * @param delaySteps from spike to arrival in the float network
 */
@SuppressWarnings("ArrayRecordComponent")
record FloatSynapses(int[] rowStart, int[] target, float[] weight, int[] delaySteps) {

    double minWeight() {
        double least = Double.POSITIVE_INFINITY;
        for (float w : weight) {
            least = Math.min(least, w);
        }
        return weight.length == 0 ? 0 : least;
    }

    double maxWeight() {
        double greatest = Double.NEGATIVE_INFINITY;
        for (float w : weight) {
            greatest = Math.max(greatest, w);
        }
        return weight.length == 0 ? 0 : greatest;
    }

    /** The greatest sum of magnitudes of the weights that reach one target. */
    double heaviest() {
        double[] sums = new double[targets()];
        double heaviest = 0;
        for (int k = 0; k < weight.length; k++) {
            sums[target[k]] += Math.abs(weight[k]);
            heaviest = Math.max(heaviest, sums[target[k]]);
        }
        return heaviest;
    }

    /** The most synapses that end at one target. */
    int mostIntoOne() {
        int[] counts = new int[targets()];
        int most = 0;
        for (int t : target) {
            most = Math.max(most, ++counts[t]);
        }
        return most;
    }

    /** One more than the last target that a synapse ends at. */
    private int targets() {
        int targets = 0;
        for (int t : target) {
            targets = Math.max(targets, t + 1);
        }
        return targets;
    }

    int minDelay() {
        int least = Integer.MAX_VALUE;
        for (int d : delaySteps) {
            least = Math.min(least, d);
        }
        return weight.length == 0 ? 1 : least;
    }

    int maxDelay() {
        int greatest = 0;
        for (int d : delaySteps) {
            greatest = Math.max(greatest, d);
        }
        return greatest;
    }
}
