package org.spikebook.simulator.analysis;

/**
 * The class that a network predicts: the output neuron that fired most; among equals the one whose
 * membrane potential is highest at the end of the sample, then the lowest index. Trainer, simulator
 * and chip all read predictions here.
 */
public final class SpikeCountReadout {

    private SpikeCountReadout() {}

    /**
     * The winning class.
     *
     * @param spikeCounts spikes of each output neuron during the sample; not modified
     * @param finalPotentials membrane potential of each at the end of the sample, in any unit that
     *     all share; not modified
     */
    public static int winner(int[] spikeCounts, double[] finalPotentials) {
        int best = 0;
        for (int i = 1; i < spikeCounts.length; i++) {
            if (spikeCounts[i] > spikeCounts[best]
                    || (spikeCounts[i] == spikeCounts[best]
                            && finalPotentials[i] > finalPotentials[best])) {
                best = i;
            }
        }
        return best;
    }
}
