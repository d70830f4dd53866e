package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.Spiking;
import org.spikebook.simulator.model.synapse.InputAccumulator;

/**
 * Leaky integrate-and-fire with delta receptors: {@code V ← V_rest + e^(-h/τ_m) (V - V_rest) +
 * (τ_m/C)(1 - e^(-h/τ_m)) I}, then {@code V ← V + Σ w}, then the threshold (or the threshold before
 * the input). What refractory neurons do with their input is a choice: {@link LifRefractory}.
 *
 * @param leak {@code e^(-h/τ_m)}
 * @param perPa {@code (τ_m/C)(1 - e^(-h/τ_m))}
 */
record LifDeltaKernel(double vRestMv, double biasPa, double leak, double perPa, Spiking spiking)
        implements LeakyKernel {

    static LifDeltaKernel of(PopulationSetup setup, Spiking spiking) {
        LeakyMembrane membrane = LeakyMembrane.of(setup.values());
        return new LifDeltaKernel(
                membrane.vRestMv(),
                membrane.biasPa(),
                membrane.decay(setup.dtMs()),
                membrane.mvPerPa(setup.dtMs()),
                spiking);
    }

    @Override
    public boolean clearsInput() {
        return true;
    }

    @Override
    public void step(
            int from,
            int to,
            PopulationState state,
            InputAccumulator arrivals,
            Currents currents,
            SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        double[] jumpMv = arrivals.positive();
        spiking.hold(from, to, state);
        if (spiking.addsJumps()) {
            move(from, to, vMv, currents.nowPa());
            spiking.settle(from, to, state, jumpMv, spikes);
        } else {
            if (currents.driven()) {
                moveAndJump(from, to, vMv, currents.nowPa(), jumpMv);
            } else {
                moveAndJump(from, to, vMv, jumpMv);
            }
            spiking.settle(from, to, state, spikes);
        }
    }

    private void move(int from, int to, double[] vMv, double[] currentPa) {
        for (int i = from; i < to; i++) {
            vMv[i] = vRestMv + (leak * (vMv[i] - vRestMv) + perPa * (currentPa[i] + biasPa));
        }
    }

    /** Kept small and free of branches, so that the compiler turns it into vector instructions. */
    private void moveAndJump(int from, int to, double[] vMv, double[] currentPa, double[] jumpMv) {
        for (int i = from; i < to; i++) {
            vMv[i] =
                    vRestMv
                            + (leak * (vMv[i] - vRestMv) + perPa * (currentPa[i] + biasPa))
                            + jumpMv[i];
            jumpMv[i] = 0;
        }
    }

    /** The same without currents from outside. */
    private void moveAndJump(int from, int to, double[] vMv, double[] jumpMv) {
        double constantMv = perPa * (0.0 + biasPa);
        for (int i = from; i < to; i++) {
            vMv[i] = vRestMv + (leak * (vMv[i] - vRestMv) + constantMv) + jumpMv[i];
            jumpMv[i] = 0;
        }
    }
}
