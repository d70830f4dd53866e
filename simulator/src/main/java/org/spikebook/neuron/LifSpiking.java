package org.spikebook.neuron;

/**
 * Threshold, reset and refractory time of the leaky integrate-and-fire neuron.
 *
 * @param effectiveThresholdMv fires at or above this; "exceeded" is the next number above the
 *     threshold
 * @param vResetMv potential after a hard reset
 * @param subtractedMv taken off the potential by a subtracting reset
 * @param subtracts which reset
 * @param refractorySteps length of the refractory time
 * @param refractory what happens in that time
 */
record LifSpiking(
        double effectiveThresholdMv,
        double vResetMv,
        double subtractedMv,
        boolean subtracts,
        int refractorySteps,
        LifRefractory refractory)
        implements Spiking {

    /** Never fires. */
    static final LifSpiking NEVER =
            new LifSpiking(Double.POSITIVE_INFINITY, 0, 0, false, 0, new LifRefractory.Discard());

    static LifSpiking of(PopulationSetup setup) {
        double threshold = setup.number("vThresholdMv");
        boolean exceeded = setup.values().word("threshold").equals("exceeded");
        boolean fromStart = setup.values().word("refractoryFrom").equals("stepStart");
        return new LifSpiking(
                exceeded ? Math.nextUp(threshold) : threshold,
                setup.number("vResetMv"),
                threshold - setup.number("vRestMv"),
                setup.values().word("reset").equals("subtract"),
                Math.max(0, setup.steps("tRefMs") - (fromStart ? 1 : 0)),
                LifRefractory.of(setup));
    }

    /** Few neurons fire or are refractory, so that all are moved before these are seen to. */
    @Override
    public void settle(int from, int to, PopulationState state, double[] moved, SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        int[] left = state.refractorySteps();
        RefractoryList list = state.refractory();
        int count = list.count(from, to, left);
        if (refractory.holds()) {
            hold(from, count, list.members(), vMv, moved);
        }
        System.arraycopy(moved, from, vMv, from, to - from);
        int i = firstReached(from, to, moved);
        while (i < to) {
            if (left[i] == 0) {
                fire(i, state, moved[i], spikes);
                if (left[i] > 0) {
                    list.add(from, i);
                }
            }
            i = firstReached(i + 1, to, moved);
        }
        list.pass(from, count, left);
    }

    /** Kept free of calls, so that the compiler unrolls it. */
    private int firstReached(int from, int to, double[] moved) {
        for (int i = from; i < to; i++) {
            if (!(moved[i] < effectiveThresholdMv)) {
                return i;
            }
        }
        return to;
    }

    private static void hold(int from, int count, int[] members, double[] vMv, double[] moved) {
        for (int place = from; place < from + count; place++) {
            moved[members[place]] = vMv[members[place]];
        }
    }

    @Override
    public void settle(
            int from,
            int to,
            PopulationState state,
            double[] moved,
            double[] jumpMv,
            boolean testFirst,
            SpikeSink spikes) {
        if (!testFirst && !refractory.keepsInput()) {
            add(from, to, jumpMv, moved);
            settle(from, to, state, moved, spikes);
            return;
        }
        refractory.release(from, to, state, moved);
        double[] vMv = state.neuron(0);
        int[] left = state.refractorySteps();
        for (int i = from; i < to; i++) {
            double tested = testFirst ? moved[i] : moved[i] + jumpMv[i];
            if (left[i] == 0 & tested < effectiveThresholdMv) {
                vMv[i] = moved[i] + jumpMv[i];
            } else if (left[i] > 0) {
                refractory.pass(i, state, moved[i], jumpMv[i]);
            } else {
                fire(i, state, moved[i] + jumpMv[i], spikes);
            }
        }
    }

    /** Kept small and free of branches, so that the compiler turns it into vector instructions. */
    static void add(int from, int to, double[] jump, double[] moved) {
        for (int i = from; i < to; i++) {
            moved[i] += jump[i];
        }
    }

    /** Not a number lands here too; it stays one and ends the run. */
    private void fire(int neuron, PopulationState state, double moved, SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        if (Double.isNaN(moved)) {
            vMv[neuron] = moved;
            return;
        }
        vMv[neuron] = subtracts ? moved - subtractedMv : vResetMv;
        state.refractorySteps()[neuron] = refractorySteps;
        spikes.spike(neuron);
    }
}
