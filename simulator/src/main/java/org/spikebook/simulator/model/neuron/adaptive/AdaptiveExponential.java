package org.spikebook.simulator.model.neuron.adaptive;

import static org.spikebook.simulator.parameter.ParameterInfo.choice;
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

    static final String TYPE = "adaptiveExponential";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                real("cMemPf", "C_m", Unit.PICOFARAD, 281).above(0, 1e6).step(10),
                real("gLeakNs", "g_L", Unit.NANOSIEMENS, 30).above(0, 1e6),
                real("vRestMv", "E_L", Unit.MILLIVOLT, -70.6).between(-1000, 1000),
                real("vResetMv", "V_{reset}", Unit.MILLIVOLT, -70.6).between(-1000, 1000),
                real("vThresholdMv", "V_T", Unit.MILLIVOLT, -50.4).between(-1000, 1000),
                real("slopeMv", "\\Delta_T", Unit.MILLIVOLT, 2).above(0, 100).step(0.1),
                real("vPeakMv", "V_{peak}", Unit.MILLIVOLT, -40.4).between(-1000, 1000),
                real("tauWMs", "\\tau_w", Unit.MILLISECOND, 144).above(0, 1e6),
                real("aNs", "a", Unit.NANOSIEMENS, 4).between(-1e6, 1e6),
                real("bPa", "b", Unit.PICOAMPERE, 80.5).between(-1e6, 1e6),
                real("tRefMs", "t_{ref}", Unit.MILLISECOND, 0).between(0, 1e4).step(0.5),
                real("biasPa", "I_{bias}", Unit.PICOAMPERE, 0).between(-1e6, 1e6).step(10),
                choice("integrator", "euler", "rk4", "rkf45"),
                real("errorTolerance", "\\epsilon", Unit.NONE, 1e-6).above(0, 1).step(1e-6),
                choice("threshold", "exceeded", "reached"));
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(
                real("vMv", "V", Unit.MILLIVOLT, -70.6).between(-1000, 1000).drawn(),
                real("wPa", "w", Unit.PICOAMPERE, 0).between(-1e6, 1e6).drawn());
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
    public NeuronKernel kernel(PopulationSetup setup) {
        return setup.values().word("integrator").equals("rkf45")
                ? AdaptiveExponentialFehlbergKernel.of(setup)
                : AdaptiveExponentialKernel.of(setup);
    }
}
