package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.Spiking;
import org.spikebook.simulator.model.synapse.AlphaCurrent;
import org.spikebook.simulator.model.synapse.AlphaCurrentKernel;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.SynapticTimes;
import org.spikebook.simulator.parameter.ParameterValues;

/**
 * Leaky integrate-and-fire with alpha-shaped currents, integrated exactly. Order within a step: V
 * with the currents of its start, the currents, arriving spikes, threshold.
 *
 * @param exc from the excitatory current and its rise to V
 * @param inh from the inhibitory current and its rise to V
 */
record LifAlphaKernel(
        double vRestMv,
        double biasPa,
        double leak,
        double perPa,
        Gain exc,
        Gain inh,
        AlphaCurrentKernel receptors,
        Spiking spiking)
        implements LeakyKernel {

    /** Propagators from a current and from its rise to the potential. */
    record Gain(double perCurrent, double perRise) {
        static Gain of(double stepMs, double tauMemMs, double tauSynMs, double cMemPf) {
            return new Gain(
                    Propagators.fromExponential(stepMs, tauMemMs, tauSynMs, cMemPf),
                    Propagators.fromAlpha(stepMs, tauMemMs, tauSynMs, cMemPf));
        }
    }

    static LifAlphaKernel of(PopulationSetup setup, Spiking spiking) {
        double h = setup.dtMs();
        LeakyMembrane membrane = LeakyMembrane.of(setup.values());
        double tauMemMs = membrane.tauMemMs();
        double cMemPf = membrane.cMemPf();
        ParameterValues receptors = setup.receptors().values();
        SynapticTimes times = SynapticTimes.of(receptors);
        return new LifAlphaKernel(
                membrane.vRestMv(),
                membrane.biasPa(),
                membrane.decay(h),
                membrane.mvPerPa(h),
                Gain.of(h, tauMemMs, times.tauExcMs(), cMemPf),
                Gain.of(h, tauMemMs, times.tauInhMs(), cMemPf),
                new AlphaCurrent().kernel(receptors, h),
                spiking);
    }

    @Override
    public void step(
            int from,
            int to,
            PopulationState state,
            InputAccumulator arrivals,
            Currents currents,
            SpikeSink spikes) {
        spiking.hold(from, to, state);
        move(from, to, state, currents.nowPa());
        receptors.advance(
                from, to, state.neuron(0), state.refractorySteps(), state.receptor(), arrivals);
        spiking.settle(from, to, state, spikes);
    }

    private void move(int from, int to, PopulationState state, double[] currentPa) {
        double[] vMv = state.neuron(0);
        double[][] current = state.receptor();
        for (int i = from; i < to; i++) {
            vMv[i] =
                    vRestMv
                            + (leak * (vMv[i] - vRestMv)
                                    + perPa * (currentPa[i] + biasPa)
                                    + exc.perRise * current[2][i]
                                    + exc.perCurrent * current[0][i]
                                    + inh.perRise * current[3][i]
                                    + inh.perCurrent * current[1][i]);
        }
    }
}
