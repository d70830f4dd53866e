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
    private static final int LARGEST_MV = 10_000_000;

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
        for (int start = from; start < to; start += FEW) {
            int end = Math.min(to, start + FEW);
            if (isAnyBeyond(start, end, moved, vMv)) {
                settleBeyond(from, start, end, state, moved, spikes);
            }
        }
        list.pass(from, count, left);
    }

    /**
     * Moves all and says whether any has reached the threshold, is no number or is far below all
     * bounds. Casts to whole numbers, which stop at their ends, let the compiler use vectors, as
     * comparisons would not; a potential within a millionth of the threshold may count as beyond.
     *
     * @param vMv set to {@code moved}
     */
    private boolean isAnyBeyond(int from, int to, double[] moved, double[] vMv) {
        double threshold = Math.min(effectiveThresholdMv, LARGEST_MV);
        int highest = Integer.MIN_VALUE;
        int lowest = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            double next = moved[i];
            vMv[i] = next;
            highest = Math.max(highest, (int) ((next - threshold) * PER_MILLIONTH));
            lowest = Math.min(lowest, (int) next);
        }
        return highest >= 0 || lowest <= -LARGEST_MV;
    }

    /**
     * @param range first neuron of the range whose list of refractory neurons grows
     */
    private void settleBeyond(
            int range, int from, int to, PopulationState state, double[] moved, SpikeSink spikes) {
        int i = firstBeyond(from, to, moved);
        while (i < to) {
            if (state.refractorySteps()[i] == 0 && !(moved[i] < effectiveThresholdMv)) {
                fire(i, state, moved[i], spikes);
                if (state.refractorySteps()[i] > 0) {
                    state.refractory().add(range, i);
                }
            }
            if (!(Math.abs(state.neuron(0)[i]) <= LARGEST_MV)) {
                spikes.ranAway(i);
            }
            i = firstBeyond(i + 1, to, moved);
        }
    }

    /** Kept free of calls, so that the compiler unrolls it. */
    private int firstBeyond(int from, int to, double[] moved) {
        double threshold = Math.min(effectiveThresholdMv, LARGEST_MV);
        for (int i = from; i < to; i++) {
            if (!(moved[i] < threshold & moved[i] > -LARGEST_MV)) {
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
    public boolean watches() {
        return true;
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
            jumpMv[i] = 0;
            if (!(Math.abs(vMv[i]) <= LARGEST_MV)) {
                spikes.ranAway(i);
            }
        }
    }

    /** Kept small and free of branches, so that the compiler turns it into vector instructions. */
    static void add(int from, int to, double[] jump, double[] moved) {
        for (int i = from; i < to; i++) {
            moved[i] += jump[i];
            jump[i] = 0;
        }
    }

    /**
     * What is no number, or beyond all bounds with no threshold before, stays so and ends the run.
     */
    private void fire(int neuron, PopulationState state, double moved, SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        if (Double.isNaN(moved) || effectiveThresholdMv > LARGEST_MV) {
            vMv[neuron] = moved;
            return;
        }
        vMv[neuron] = subtracts ? moved - subtractedMv : vResetMv;
        state.refractorySteps()[neuron] = refractorySteps;
        spikes.spike(neuron);
    }
}
