package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.Spiking;
import org.spikebook.simulator.model.synapse.AlphaConductance;
import org.spikebook.simulator.model.synapse.AlphaCurrent;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialConductance;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;

import java.util.Arrays;
import java.util.List;

/** The kernel of a leaky membrane, one for each kind of receptor, whatever its threshold does. */
interface LeakyKernel extends NeuronKernel {

    /** Types of receptors for which there is a kernel. */
    List<String> RECEPTORS =
            List.of(
                    ExponentialCurrent.TYPE,
                    Delta.TYPE,
                    AlphaCurrent.TYPE,
                    ExponentialConductance.TYPE,
                    AlphaConductance.TYPE);

    /** The one for the receptors of a population. */
    static LeakyKernel of(PopulationSetup setup, Spiking spiking) {
        return switch (setup.receptors().type()) {
            case Delta.TYPE -> LifDeltaKernel.of(setup, spiking);
            case ExponentialCurrent.TYPE -> LifExponentialKernel.of(setup, spiking);
            case AlphaCurrent.TYPE -> LifAlphaKernel.of(setup, spiking);
            case ExponentialConductance.TYPE ->
                    ExponentialConductance.choosesSubsteps(setup.receptors().values())
                            ? FehlbergConductanceKernel.of(setup, spiking)
                            : LifConductanceKernel.of(setup, spiking);
            case AlphaConductance.TYPE -> FehlbergConductanceKernel.of(setup, spiking);
            default -> throw new IllegalArgumentException(setup.receptors().type());
        };
    }

    double vRestMv();

    Spiking spiking();

    @Override
    default void initialize(PopulationState state) {
        Arrays.fill(state.neuron(0), vRestMv());
    }

    @Override
    default int watchedVariables() {
        return spiking().watches() ? 0 : 1;
    }
}
