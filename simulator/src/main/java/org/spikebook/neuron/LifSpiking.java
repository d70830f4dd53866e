package org.spikebook.neuron;

/**
 * Threshold, reset and refractory time of the leaky integrate-and-fire neuron.
 *
 * @param effectiveThresholdMv fires at or above this; "exceeded" is the next number above the
 *     threshold
 * @param vResetMv potential after a hard reset
 * @param subtractedMv taken off the potential by a subtracting reset
 * @param subtracts which reset
 * @param refractorySteps steps for which the potential is held after a spike
 */
record LifSpiking(
        double effectiveThresholdMv,
        double vResetMv,
        double subtractedMv,
        boolean subtracts,
        int refractorySteps) {

    static LifSpiking of(PopulationSetup setup) {
        double threshold = setup.number("vThresholdMv");
        boolean exceeded = setup.values().word("threshold").equals("exceeded");
        boolean fromStart = setup.values().word("refractoryFrom").equals("stepStart");
        return new LifSpiking(
                exceeded ? Math.nextUp(threshold) : threshold,
                setup.number("vResetMv"),
                threshold - setup.number("vRestMv"),
                setup.values().word("reset").equals("subtract"),
                Math.max(0, setup.steps("tRefMs") - (fromStart ? 1 : 0)));
    }

    /**
     * Gives the neurons their new potentials. Most neither fire nor are refractory: one branch
     * tells.
     *
     * @param moved potentials before the threshold; not modified
     */
    void settle(int from, int to, PopulationState state, double[] moved, SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        int[] refractory = state.refractorySteps();
        for (int i = from; i < to; i++) {
            if (refractory[i] == 0 & moved[i] < effectiveThresholdMv) {
                vMv[i] = moved[i];
            } else {
                holdOrFire(i, vMv, refractory, moved[i], spikes);
            }
        }
    }

    /** The same for jumps that arrive after the threshold was tested. */
    void settleThenAdd(
            int from,
            int to,
            PopulationState state,
            double[] moved,
            double[] jumpMv,
            SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        int[] refractory = state.refractorySteps();
        for (int i = from; i < to; i++) {
            if (refractory[i] == 0 & moved[i] < effectiveThresholdMv) {
                vMv[i] = moved[i] + jumpMv[i];
            } else {
                holdOrFire(i, vMv, refractory, moved[i], spikes);
            }
        }
    }

    private void holdOrFire(
            int neuron, double[] vMv, int[] refractory, double moved, SpikeSink spikes) {
        if (refractory[neuron] > 0) {
            refractory[neuron]--;
        } else if (moved >= effectiveThresholdMv) {
            vMv[neuron] = subtracts ? moved - subtractedMv : vResetMv;
            refractory[neuron] = refractorySteps;
            spikes.spike(neuron);
        } else {
            vMv[neuron] = moved;
        }
    }
}
