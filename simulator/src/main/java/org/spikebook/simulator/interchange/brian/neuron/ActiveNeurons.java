package org.spikebook.simulator.interchange.brian.neuron;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.ScriptPopulation;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.adaptive.AdaptiveExponential;
import org.spikebook.simulator.model.neuron.adaptive.AdaptiveExponentialParameters;
import org.spikebook.simulator.model.neuron.hodgkinhuxley.HodgkinHuxley;
import org.spikebook.simulator.model.neuron.hodgkinhuxley.HodgkinHuxleyParameters;

import java.util.List;

/** Neurons that make their spikes themselves, in physical units. For one population. */
public final class ActiveNeurons {

    /** As far as the simulator lets the exponent grow. */
    private static final String EXPONENT = "clip((v - v_t)/slope, -inf, 100)";

    private static final List<Declaration> GATES =
            List.of(
                    gate("m"),
                    gate("h"),
                    gate("n"),
                    rate("alpha_m", "1/exprel(-(v + 40*mV)/(10*mV))/ms"),
                    rate("beta_m", "4*exp(-(v + 65*mV)/(18*mV))/ms"),
                    rate("alpha_h", "0.07*exp(-(v + 65*mV)/(20*mV))/ms"),
                    rate("beta_h", "1/(1 + exp(-(v + 35*mV)/(10*mV)))/ms"),
                    rate("alpha_n", "0.1/exprel(-(v + 55*mV)/(10*mV))/ms"),
                    rate("beta_n", "0.125*exp(-(v + 65*mV)/(80*mV))/ms"));

    private final ScriptPopulation part;
    private final List<String> external;
    private final NeuronGroup neurons = new NeuronGroup();

    /**
     * Neurons of which nothing is written yet.
     *
     * @param external names of the currents from stimuli, which the group declares
     */
    public ActiveNeurons(ScriptPopulation part, List<String> external) {
        this.part = part;
        this.external = external;
    }

    /** {@code adaptiveExponential}. */
    public NeuronGroup adaptiveExponential() {
        AdaptiveExponentialParameters parameters = AdaptiveExponentialParameters.of(part.values());
        AdaptiveExponentialParameters.Membrane membrane = parameters.membrane();
        AdaptiveExponentialParameters.Spike spike = parameters.spike();
        Receptors receptors = Receptors.of(part.population(), neurons, "v");
        CurrentSum current = CurrentSum.of(neurons, receptors, external, membrane.biasPa());
        boolean held = spike.tRefMs() > 0;
        String slope =
                "(g_l*(v_rest - v) + g_l*slope*exp("
                        + EXPONENT
                        + ") - w_adapt"
                        + current.term()
                        + ")/c_m";
        neurons.equations.add(Declaration.differential("v", slope, "volt").held(held));
        neurons.equations.add(
                Declaration.differential("w_adapt", "(a*(v - v_rest) - w_adapt)/tau_w", "amp"));
        current.declare();
        neurons.constant("v_rest", membrane.vRestMv(), "mV");
        neurons.constant("v_t", spike.vThresholdMv(), "mV");
        neurons.constant("slope", spike.slopeMv(), "mV");
        neurons.constant("v_peak", spike.vPeakMv(), "mV");
        neurons.constant("v_reset", spike.vResetMv(), "mV");
        neurons.constant("g_l", membrane.gLeakNs(), "nS");
        neurons.constant("a", parameters.adaptation().aNs(), "nS");
        neurons.constant("c_m", membrane.cMemPf(), "pF");
        neurons.constant("tau_w", parameters.adaptation().tauWMs(), "ms");
        neurons.constant("b", parameters.adaptation().bPa(), "pA");
        neurons.firesAt("v_peak", spike.exceeds());
        neurons.reset = "v = v_reset\nw_adapt += b";
        neurons.refractory(spike.tRefMs(), part.dtMs(), true);
        neurons.method = method(parameters.integrator());
        held(receptors);
        neurons.variables.put(NeuronModel.POTENTIAL, "v");
        neurons.variables.put(AdaptiveExponential.ADAPTATION, "w_adapt");
        neurons.initial.put("v", Python.quantity(membrane.vRestMv(), "mV"));
        return neurons;
    }

    /** {@code hodgkinHuxley}. */
    public NeuronGroup hodgkinHuxley() {
        HodgkinHuxleyParameters parameters = HodgkinHuxleyParameters.of(part.values());
        Receptors receptors = Receptors.of(part.population(), neurons, "v");
        CurrentSum current = CurrentSum.of(neurons, receptors, external, parameters.biasPa());
        String slope =
                "(g_na*m**3*h*(e_na - v) + g_k*n**4*(e_k - v) + g_l*(e_l - v)"
                        + current.term()
                        + ")/c_m";
        neurons.equations.add(Declaration.differential("v", slope, "volt"));
        neurons.equations.addAll(GATES);
        current.declare();
        neurons.constant("c_m", parameters.cMemPf(), "pF");
        neurons.constant("g_na", parameters.conductances().gNaNs(), "nS");
        neurons.constant("g_k", parameters.conductances().gKNs(), "nS");
        neurons.constant("g_l", parameters.conductances().gLeakNs(), "nS");
        neurons.constant("e_na", parameters.reversals().eNaMv(), "mV");
        neurons.constant("e_k", parameters.reversals().eKMv(), "mV");
        neurons.constant("e_l", parameters.reversals().eLeakMv(), "mV");
        neurons.constant("v_spike", parameters.spike().vSpikeMv(), "mV");
        neurons.threshold = "v > v_spike";
        neurons.refractory = "'v > v_spike'";
        neurons.method = method(parameters.integrator());
        if (parameters.integrator().equals("rk4")) {
            part.warn("brian.substeps");
        }
        if (parameters.spike().atPeak() || parameters.spike().tRefMs() > 0) {
            part.warn("brian.crossing");
        }
        held(receptors);
        neurons.variables.put(NeuronModel.POTENTIAL, "v");
        neurons.initial.put("v", "-65*mV");
        HodgkinHuxley.GATES.forEach(this::observe);
        return neurons;
    }

    /** A gate is observed, and begins as it is at rest. */
    private void observe(String gate) {
        neurons.variables.put(gate, gate);
        neurons.initial.put(gate, "'alpha_%s/(alpha_%s + beta_%s)'".formatted(gate, gate, gate));
    }

    private static Declaration gate(String gate) {
        return Declaration.differential(
                gate, "alpha_%1$s*(1 - %1$s) - beta_%1$s*%1$s".formatted(gate), "1");
    }

    private static Declaration rate(String name, String expression) {
        return Declaration.subexpression(name, expression, "Hz");
    }

    /** Brian's nearest to a method; all but one are the same. */
    private String method(String integrator) {
        if (!integrator.equals("rkf45")) {
            return integrator;
        }
        part.warn("brian.integrator", integrator, "rk4");
        return "rk4";
    }

    /** Synaptic variables are integrated by the neuron's method too, not exactly. */
    private void held(Receptors receptors) {
        if (!receptors.current().isEmpty()) {
            part.warn("brian.synapsesByMethod", neurons.method);
        }
    }
}
