package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.Spiking;

/**
 * Sees to leaky integrate-and-fire neurons one by one, for orders of a step in which what arrives
 * is not just added before the threshold is tested.
 *
 * @param testFirst whether the threshold is tested before what arrives is added
 */
record LifJumps(LifSpiking lif, boolean testFirst) implements Spiking {

    @Override
    public boolean watches() {
        return true;
    }

    @Override
    public boolean addsJumps() {
        return true;
    }

    @Override
    public void hold(int from, int to, PopulationState state) {
        System.arraycopy(state.neuron(0), from, state.scratch().clampedMv(), from, to - from);
    }

    @Override
    public void settle(int from, int to, PopulationState state, SpikeSink spikes) {
        throw new UnsupportedOperationException("only where input jumps");
    }

    @Override
    public void settle(int from, int to, PopulationState state, double[] jumpMv, SpikeSink spikes) {
        lif.refractory().release(from, to, state);
        double[] vMv = state.neuron(0);
        int[] left = state.refractorySteps();
        for (int i = from; i < to; i++) {
            if (left[i] > 0) {
                lif.refractory().pass(i, state, jumpMv[i]);
            } else {
                jump(i, state, jumpMv[i], spikes);
            }
            jumpMv[i] = 0;
            if (LifThreshold.isRunaway(vMv[i])) {
                spikes.diverged(i);
            }
        }
    }

    private void jump(int neuron, PopulationState state, double jumpMv, SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        double before = vMv[neuron];
        vMv[neuron] = before + jumpMv;
        double tested = testFirst ? before : vMv[neuron];
        if (lif.threshold().isReached(tested)) {
            lif.fire(neuron, state, spikes);
        }
    }
}
