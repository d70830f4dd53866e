package org.spikebook.simulator.model.neuron.hodgkinhuxley;

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
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/**
 * The squid axon of Hodgkin and Huxley: {@code C dV/dt = -g_Na m³ h (V - E_Na) - g_K n⁴ (V - E_K) -
 * g_L (V - E_L) + I}, each gate with {@code dx/dt = α_x (1 - x) - β_x x}. The defaults are the
 * paper's for a patch of 10,000 µm², shifted so that rest is at -65 mV.
 *
 * <p>Source: Hodgkin and Huxley 1952, doi:10.1113/jphysiol.1952.sp004764. Stateless and safe for
 * use by several threads.
 */
public final class HodgkinHuxley implements NeuronModel {

    public static final String TYPE = "hodgkinHuxley";

    public static final String M = "m";
    public static final String H = "h";
    public static final String N = "n";

    /** Names of the gates. */
    public static final List<String> GATES = List.of(M, H, N);

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return HodgkinHuxleyParameters.describe();
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(
                real(POTENTIAL, "V", Unit.MILLIVOLT, -65).between(-1000, 1000).drawn(),
                real(M, "m", Unit.NONE, 0).between(0, 1),
                real(H, "h", Unit.NONE, 0).between(0, 1),
                real(N, "n", Unit.NONE, 0).between(0, 1));
    }

    @Override
    public List<String> followingVariables() {
        return GATES;
    }

    @Override
    public List<String> receptorTypes() {
        return List.of(
                ExponentialConductance.TYPE,
                AlphaConductance.TYPE,
                ExponentialCurrent.TYPE,
                AlphaCurrent.TYPE,
                Delta.TYPE);
    }

    /** Each step in which the potential falls would count as a spike. */
    @Override
    public Optional<Text> mismatch(ParameterValues values) {
        HodgkinHuxleyParameters.Spike spike = HodgkinHuxleyParameters.of(values).spike();
        return spike.atPeak() && spike.tRefMs() == 0
                ? Optional.of(Text.of(HodgkinHuxley.class, "peakWithoutRefractoryTime"))
                : Optional.empty();
    }

    @Override
    public double shortestIntervalMs(ParameterValues values) {
        return HodgkinHuxleyParameters.of(values).spike().tRefMs();
    }

    @Override
    public NeuronKernel kernel(PopulationSetup setup) {
        HodgkinHuxleyParameters parameters = HodgkinHuxleyParameters.of(setup.values());
        return parameters.integrator().equals(HodgkinHuxleyParameters.FEHLBERG)
                ? HodgkinHuxleyFehlbergKernel.of(parameters, setup)
                : HodgkinHuxleyKernel.of(parameters, setup);
    }
}
