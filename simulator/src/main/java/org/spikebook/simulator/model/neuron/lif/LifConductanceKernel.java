package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.Spiking;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.ReceptorKernel;
import org.spikebook.simulator.parameter.ParameterValues;

/**
 * Leaky integrate-and-fire with exponentially decaying conductances. Order within a step: V with
 * the conductances of its start, decay, arriving spikes, threshold.
 */
record LifConductanceKernel(
        double vRestMv, ConductanceIntegrator integrator, ReceptorKernel receptors, Spiking spiking)
        implements LeakyKernel {

    static LifConductanceKernel of(PopulationSetup setup, Spiking spiking) {
        ParameterValues values = setup.receptors().values();
        return new LifConductanceKernel(
                LeakyMembrane.of(setup.values()).vRestMv(),
                ConductanceIntegrator.of(setup),
                setup.receptors().component().kernel(values, setup.dtMs()),
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
        double[] vMv = state.neuron(0);
        double[][] conductances = state.receptor();
        spiking.hold(from, to, state);
        integrator.move(from, to, vMv, conductances[0], conductances[1], currents.nowPa());
        receptors.advance(from, to, vMv, state.refractorySteps(), state.receptor(), arrivals);
        spiking.settle(from, to, state, spikes);
    }
}
