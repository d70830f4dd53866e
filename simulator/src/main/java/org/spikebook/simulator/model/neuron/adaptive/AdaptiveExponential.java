package org.spikebook.simulator.model.neuron.adaptive;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.synapse.AlphaConductance;
import org.spikebook.simulator.model.synapse.AlphaCurrent;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialConductance;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * Adaptive exponential integrate-and-fire neuron: {@code C dV/dt = -g_L (V - E_L) + g_L Δ_T e^((V -
 * V_T)/Δ_T) - w + I}, {@code τ_w dw/dt = a (V - E_L) - w}; at the peak V is reset and w grows by b.
 *
 * <p>Source: Brette and Gerstner 2005, doi:10.1152/jn.00686.2005. Stateless and safe for use by
 * several threads.
 */
public final class AdaptiveExponential implements NeuronModel {

    public static final String TYPE = "adaptiveExponential";

    /** Name of the current of adaptation, in pA. */
    public static final String ADAPTATION = "wPa";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return AdaptiveExponentialParameters.describe();
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(
                real(POTENTIAL, "V", Unit.MILLIVOLT, -70.6).between(-1000, 1000).drawn(),
                real(ADAPTATION, "w", Unit.PICOAMPERE, 0).between(-1e6, 1e6).drawn());
    }

    @Override
    public List<String> receptorTypes() {
        return List.of(
                ExponentialCurrent.TYPE,
                Delta.TYPE,
                AlphaCurrent.TYPE,
                ExponentialConductance.TYPE,
                AlphaConductance.TYPE);
    }

    @Override
    public boolean isPlanar(ParameterValues values) {
        return true;
    }

    @Override
    public double shortestIntervalMs(ParameterValues values) {
        return AdaptiveExponentialParameters.of(values).spike().tRefMs();
    }

    @Override
    public NeuronKernel kernel(PopulationSetup setup) {
        AdaptiveExponentialParameters parameters = AdaptiveExponentialParameters.of(setup.values());
        return parameters.integrator().equals(AdaptiveExponentialParameters.FEHLBERG)
                ? AdaptiveExponentialFehlbergKernel.of(parameters, setup)
                : AdaptiveExponentialKernel.of(parameters, setup);
    }
}
