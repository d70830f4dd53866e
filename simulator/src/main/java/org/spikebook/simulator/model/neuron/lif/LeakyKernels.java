package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.Spiking;
import org.spikebook.simulator.model.synapse.AlphaConductance;
import org.spikebook.simulator.model.synapse.AlphaCurrent;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialConductance;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;

import java.util.List;

/** The kernels of a leaky membrane, by its receptors, whatever its threshold does. */
final class LeakyKernels {

    /** Types of receptors for which there is a kernel. */
    static final List<String> RECEPTORS =
            List.of(
                    ExponentialCurrent.TYPE,
                    Delta.TYPE,
                    AlphaCurrent.TYPE,
                    ExponentialConductance.TYPE,
                    AlphaConductance.TYPE);

    private LeakyKernels() {}

    static NeuronKernel of(PopulationSetup setup, Spiking spiking) {
        return switch (setup.receptors().type()) {
            case Delta.TYPE -> LifDeltaKernel.of(setup, spiking);
            case ExponentialCurrent.TYPE -> LifExponentialKernel.of(setup, spiking);
            case AlphaCurrent.TYPE -> LifAlphaKernel.of(setup, spiking);
            case ExponentialConductance.TYPE ->
                    setup.receptors().values().word("integrator").equals("rkf45")
                            ? FehlbergConductanceKernel.of(setup, spiking)
                            : LifConductanceKernel.of(setup, spiking);
            case AlphaConductance.TYPE -> FehlbergConductanceKernel.of(setup, spiking);
            default -> throw new IllegalArgumentException(setup.receptors().type());
        };
    }
}
