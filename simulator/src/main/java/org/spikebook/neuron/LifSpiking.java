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

    private static final double PER_MILLIONTH = 1 << 20;

    /** Neurons that are looked through again where one of them fires. */
    private static final int FEW = 128;

    /** A potential beyond makes no sense any more. */
    static final int LARGEST_MV = 10_000_000;

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

    /**
     * Threshold and reset where input jumps: neurons are seen to one by one if the threshold is
     * tested first or input is kept for later.
     */
    Spiking forJumps(boolean testFirst) {
        return testFirst || refractory.keepsInput() ? new LifJumps(this, testFirst) : this;
    }

    @Override
    public boolean watches() {
        return true;
    }

    /** Only of those that are refractory. */
    @Override
    public void hold(int from, int to, PopulationState state) {
        int[] members = state.refractory().members();
        int count = state.refractory().count(from, to, state.refractorySteps());
        double[] vMv = state.neuron(0);
        double[] heldMv = state.heldMv();
        for (int place = from; place < from + count; place++) {
            heldMv[members[place]] = vMv[members[place]];
        }
    }

    /** Few neurons fire or are refractory, so that all are moved before these are seen to. */
    @Override
    public void settle(int from, int to, PopulationState state, SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        int[] left = state.refractorySteps();
        RefractoryList list = state.refractory();
        int count = list.count(from, to, left);
        if (refractory.holds()) {
            giveBack(from, count, list.members(), state.heldMv(), vMv);
        }
        for (int start = from; start < to; start += FEW) {
            int end = Math.min(to, start + FEW);
            if (isAnyBeyond(start, end, vMv)) {
                settleBeyond(from, start, end, state, spikes);
            }
        }
        list.pass(from, count, left);
    }

    private static void giveBack(
            int from, int count, int[] members, double[] heldMv, double[] vMv) {
        for (int place = from; place < from + count; place++) {
            vMv[members[place]] = heldMv[members[place]];
        }
    }

    /**
     * Whether any potential has reached the threshold, is no number or is far below all bounds: is
     * far from the middle of what is allowed. Casts to whole numbers, which stop at their ends, let
     * the compiler use vectors, as comparisons would not; a potential within a millionth of the
     * threshold may count as beyond.
     */
    private boolean isAnyBeyond(int from, int to, double[] vMv) {
        double highest = Math.min(effectiveThresholdMv, LARGEST_MV);
        double middle = 0.5 * (highest - LARGEST_MV);
        double allowed = 0.5 * (highest + LARGEST_MV);
        int farthest = Integer.MIN_VALUE;
        for (int i = from; i < to; i++) {
            double beyond = Math.abs(vMv[i] - middle) - allowed;
            farthest = Math.max(farthest, (int) (beyond * PER_MILLIONTH));
        }
        return farthest >= 0;
    }

    /**
     * @param range first neuron of the range whose list of refractory neurons grows
     */
    private void settleBeyond(
            int range, int from, int to, PopulationState state, SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        int i = firstBeyond(from, to, vMv);
        while (i < to) {
            if (state.refractorySteps()[i] == 0 && !(vMv[i] < effectiveThresholdMv)) {
                fire(i, state, spikes);
                if (state.refractorySteps()[i] > 0) {
                    state.refractory().add(range, i);
                }
            }
            if (!(Math.abs(vMv[i]) <= LARGEST_MV)) {
                spikes.ranAway(i);
            }
            i = firstBeyond(i + 1, to, vMv);
        }
    }

    /** Kept free of calls, so that the compiler unrolls it. */
    private int firstBeyond(int from, int to, double[] vMv) {
        double threshold = Math.min(effectiveThresholdMv, LARGEST_MV);
        for (int i = from; i < to; i++) {
            if (!(vMv[i] < threshold & vMv[i] > -LARGEST_MV)) {
                return i;
            }
        }
        return to;
    }

    /**
     * What is no number, or beyond all bounds with no threshold before, stays so and ends the run.
     */
    void fire(int neuron, PopulationState state, SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        if (Double.isNaN(vMv[neuron]) || effectiveThresholdMv > LARGEST_MV) {
            return;
        }
        vMv[neuron] = subtracts ? vMv[neuron] - subtractedMv : vResetMv;
        state.refractorySteps()[neuron] = refractorySteps;
        spikes.spike(neuron);
    }
}
