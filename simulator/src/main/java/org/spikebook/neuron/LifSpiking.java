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

    boolean fires(double vMv) {
        return vMv >= effectiveThresholdMv;
    }

    double reset(double vMv) {
        return subtracts ? vMv - subtractedMv : vResetMv;
    }
}
