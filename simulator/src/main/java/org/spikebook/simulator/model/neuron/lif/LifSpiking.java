package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.RefractoryList;
import org.spikebook.simulator.model.neuron.Spiking;

/**
 * Threshold, reset and refractory period of the leaky integrate-and-fire neuron.
 *
 * @param threshold when it fires
 * @param vResetMv potential after a hard reset
 * @param subtractedMv taken off the potential by a subtracting reset
 * @param subtracts which reset
 * @param refractorySteps length of the refractory period
 * @param refractory what happens in that time
 */
record LifSpiking(
        LifThreshold threshold,
        double vResetMv,
        double subtractedMv,
        boolean subtracts,
        int refractorySteps,
        LifRefractory refractory)
        implements Spiking {

    /** Never fires. */
    static final LifSpiking NEVER =
            new LifSpiking(
                    new LifThreshold(Double.POSITIVE_INFINITY),
                    0,
                    0,
                    false,
                    0,
                    new LifRefractory.Discard());

    static LifSpiking of(LifParameters lif, double dtMs) {
        LifChoices choices = lif.choices();
        return new LifSpiking(
                LifThreshold.of(lif.vThresholdMv(), choices),
                lif.vResetMv(),
                lif.thresholdAboveRestMv(),
                choices.subtracts(),
                lif.refractorySteps(dtMs),
                LifRefractory.of(choices.whileRefractory(), dtMs / lif.membrane().tauMemMs()));
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

    @Override
    public boolean holds(int refractorySteps) {
        return refractorySteps > 0 && refractory.holds();
    }

    @Override
    public double mostMv() {
        return subtracts || !refractory.holds()
                ? Double.POSITIVE_INFINITY
                : threshold.effectiveMv();
    }

    /** Only of those that are refractory; they stand still unless others change them. */
    @Override
    public void hold(int from, int to, PopulationState state) {
        if (state.scratch().isExposed() || state.refractory().isForgotten(from)) {
            holdAll(from, to, state);
        }
    }

    private static void holdAll(int from, int to, PopulationState state) {
        int[] members = state.refractory().members();
        int count = state.refractory().count(from, to, state.refractorySteps());
        double[] vMv = state.neuron(0);
        double[] clampedMv = state.scratch().clampedMv();
        for (int place = from; place < from + count; place++) {
            clampedMv[members[place]] = vMv[members[place]];
        }
    }

    @Override
    public int suspects(int from, int to, PopulationState state) {
        return threshold.suspects(from, to, state.neuron(0));
    }

    @Override
    public double suspectMv() {
        return threshold.suspectMv();
    }

    @Override
    public void settle(int from, int to, PopulationState state, SpikeSink spikes) {
        settle(suspects(from, to, state), from, to, state, spikes);
    }

    /**
     * Few neurons fire or are refractory, so that all are moved before these are seen to. Suspects
     * are looked for before potentials are given back, since reading many together waits for single
     * ones that were just written.
     */
    @Override
    public void settle(int suspects, int from, int to, PopulationState state, SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        int[] left = state.refractorySteps();
        RefractoryList list = state.refractory();
        int count = list.count(from, to, left);
        if (refractory.holds()) {
            giveBack(from, count, list.members(), state.scratch().clampedMv(), vMv);
        }
        if (suspects != 0) {
            settleAny(suspects, from, to, state, spikes);
        }
        list.pass(from, count, left);
    }

    private static void giveBack(
            int from, int count, int[] members, double[] clampedMv, double[] vMv) {
        for (int place = from; place < from + count; place++) {
            vMv[members[place]] = clampedMv[members[place]];
        }
    }

    /**
     * Settles those of some neurons that may have reached the threshold or diverged.
     *
     * @param suspects as {@link LifThreshold#suspects} tells
     */
    private void settleAny(
            int suspects, int from, int to, PopulationState state, SpikeSink spikes) {
        for (int first = from; first < to; first += Integer.SIZE) {
            for (int left = suspects; left != 0; left &= left - 1) {
                int neuron = first + Integer.numberOfTrailingZeros(left);
                if (neuron < to) {
                    settleOne(neuron, from, state, spikes);
                }
            }
        }
    }

    private void settleOne(int neuron, int from, PopulationState state, SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        if (threshold.isReached(vMv[neuron]) && state.refractorySteps()[neuron] == 0) {
            fire(neuron, state, spikes);
            if (state.refractorySteps()[neuron] > 0) {
                state.refractory().add(from, neuron);
                state.scratch().clampedMv()[neuron] = vMv[neuron];
            }
        }
        if (LifThreshold.isRunaway(vMv[neuron])) {
            spikes.diverged(neuron);
        }
    }

    /**
     * What is not a number, or beyond all bounds with no threshold before, stays so and ends the
     * run.
     */
    void fire(int neuron, PopulationState state, SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        if (Double.isNaN(vMv[neuron]) || !threshold.isReachable()) {
            return;
        }
        vMv[neuron] = subtracts ? vMv[neuron] - subtractedMv : vResetMv;
        state.refractorySteps()[neuron] = refractorySteps;
        spikes.spike(neuron);
    }
}
