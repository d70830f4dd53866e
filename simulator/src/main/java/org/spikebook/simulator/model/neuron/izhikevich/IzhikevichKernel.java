package org.spikebook.simulator.model.neuron.izhikevich;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.ReceptorKernel;

import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Izhikevich's model with a choice of integrators. Order within a step: input of the step, v and u
 * by the integrator, arriving spikes of delta receptors, threshold.
 */
final class IzhikevichKernel implements NeuronKernel {

    private final double[] a;
    private final double[] b;
    private final double[] c;
    private final double[] d;
    private final double bias;
    private final double effectiveThresholdMv;
    private final IzhikevichIntegrator integrator;
    private final ReceptorKernel receptors;

    private IzhikevichKernel(PopulationSetup setup) {
        IzhikevichParameters parameters = IzhikevichParameters.of(setup.values());
        this.a = setup.perNeuron(IzhikevichParameters.A);
        this.b = setup.perNeuron(IzhikevichParameters.B);
        this.c = setup.perNeuron(IzhikevichParameters.C);
        this.d = setup.perNeuron(IzhikevichParameters.D);
        this.bias = parameters.bias();
        double threshold = parameters.vThresholdMv();
        this.effectiveThresholdMv = parameters.exceeds() ? ExactMath.nextUp(threshold) : threshold;
        this.integrator = IzhikevichIntegrator.of(parameters, setup);
        this.receptors =
                setup.receptors().component().kernel(setup.receptors().values(), setup.dtMs());
    }

    static IzhikevichKernel of(PopulationSetup setup) {
        return new IzhikevichKernel(setup);
    }

    @Override
    public void complete(PopulationState state, Predicate<String> given, LongConsumer work) {
        if (given.test(Izhikevich.RECOVERY)) {
            return;
        }
        double[] v = state.neuron(0);
        double[] u = state.neuron(1);
        for (int i = 0; i < u.length; i++) {
            u[i] = b[i] * v[i];
        }
    }

    @Override
    public void step(
            int from,
            int to,
            PopulationState state,
            InputAccumulator arrivals,
            Currents currents,
            SpikeSink spikes) {
        double[] v = state.neuron(0);
        double[] u = state.neuron(1);
        receptors.addCurrent(from, to, v, state.receptor(), arrivals, currents.nowPa());
        add(bias, from, to, currents.nowPa());
        if (currents.lookAhead()) {
            receptors.addCurrent(from, to, v, state.receptor(), arrivals, currents.nextPa());
            add(bias, from, to, currents.nextPa());
        }
        integrator.advance(from, to, v, u, a, b, currents);
        receptors.advance(from, to, v, state.refractorySteps(), state.receptor(), arrivals);
        for (int i = from; i < to; i++) {
            if (v[i] >= effectiveThresholdMv) {
                v[i] = c[i];
                u[i] += d[i];
                spikes.spike(i);
            }
        }
    }

    @Override
    public boolean looksAhead() {
        return integrator.looksAhead();
    }

    private static void add(double constant, int from, int to, double[] sums) {
        for (int i = from; i < to; i++) {
            sums[i] += constant;
        }
    }
}
