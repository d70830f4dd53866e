package org.spikebook.simulator.interchange.brian.neuron;

import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;

/** Neurons that make their spikes themselves, in physical units. */
public final class ActiveNeurons {

    /** As far as the simulator lets the exponent grow. */
    private static final String EXPONENT = "clip((v - v_t)/slope, -inf, 100)";

    private static final List<String> GATES =
            List.of(
                    "dm/dt = alpha_m*(1 - m) - beta_m*m : 1",
                    "dh/dt = alpha_h*(1 - h) - beta_h*h : 1",
                    "dn/dt = alpha_n*(1 - n) - beta_n*n : 1",
                    "alpha_m = 1/exprel(-(v + 40*mV)/(10*mV))/ms : Hz",
                    "beta_m = 4*exp(-(v + 65*mV)/(18*mV))/ms : Hz",
                    "alpha_h = 0.07*exp(-(v + 65*mV)/(20*mV))/ms : Hz",
                    "beta_h = 1/(1 + exp(-(v + 35*mV)/(10*mV)))/ms : Hz",
                    "alpha_n = 0.1/exprel(-(v + 55*mV)/(10*mV))/ms : Hz",
                    "beta_n = 0.125*exp(-(v + 65*mV)/(80*mV))/ms : Hz");

    private ActiveNeurons() {}

    /** {@code adaptiveExponential}. */
    public static Neurons adaptiveExponential(
            Population population, List<String> external, double dtMs, BrianProblems problems) {
        ParameterValues values = population.model().values();
        Neurons neurons = new Neurons();
        Receptors receptors = Receptors.of(population, neurons, "v");
        String current = Currents.sum(neurons, receptors, external, values.number("biasPa"));
        boolean held = values.number("tRefMs") > 0;
        neurons.equations.add(
                "dv/dt = (g_l*(v_rest - v) + g_l*slope*exp("
                        + EXPONENT
                        + ") - w_adapt"
                        + (current.isEmpty() ? "" : " + I")
                        + ")/c_m : volt"
                        + (held ? " (unless refractory)" : ""));
        neurons.equations.add("dw_adapt/dt = (a*(v - v_rest) - w_adapt)/tau_w : amp");
        Currents.declare(neurons, receptors, external, current);
        constants(neurons, values, "mV", "v_rest", "vRestMv", "v_t", "vThresholdMv");
        constants(neurons, values, "mV", "slope", "slopeMv", "v_peak", "vPeakMv");
        constants(neurons, values, "mV", "v_reset", "vResetMv");
        constants(neurons, values, "nS", "g_l", "gLeakNs", "a", "aNs");
        constants(neurons, values, "pF", "c_m", "cMemPf");
        constants(neurons, values, "ms", "tau_w", "tauWMs");
        constants(neurons, values, "pA", "b", "bPa");
        neurons.firesAt("v_peak", values);
        neurons.reset = "v = v_reset\nw_adapt += b";
        neurons.refractory(values.number("tRefMs"), dtMs, true);
        neurons.method = method(population, values.word("integrator"), problems);
        held(population, neurons, receptors, problems);
        neurons.variables.put("vMv", "v");
        neurons.variables.put("wPa", "w_adapt");
        neurons.initial.put("v", Python.quantity(values.number("vRestMv"), "mV"));
        return neurons;
    }

    /** {@code hodgkinHuxley}. */
    public static Neurons hodgkinHuxley(
            Population population, List<String> external, double dtMs, BrianProblems problems) {
        ParameterValues values = population.model().values();
        Neurons neurons = new Neurons();
        Receptors receptors = Receptors.of(population, neurons, "v");
        String current = Currents.sum(neurons, receptors, external, values.number("biasPa"));
        neurons.equations.add(
                "dv/dt = (g_na*m**3*h*(e_na - v) + g_k*n**4*(e_k - v) + g_l*(e_l - v)"
                        + (current.isEmpty() ? "" : " + I")
                        + ")/c_m : volt");
        neurons.equations.addAll(GATES);
        Currents.declare(neurons, receptors, external, current);
        constants(neurons, values, "pF", "c_m", "cMemPf");
        constants(neurons, values, "nS", "g_na", "gNaNs", "g_k", "gKNs", "g_l", "gLeakNs");
        constants(neurons, values, "mV", "e_na", "eNaMv", "e_k", "eKMv", "e_l", "eLeakMv");
        constants(neurons, values, "mV", "v_spike", "vSpikeMv");
        neurons.threshold = "v > v_spike";
        neurons.refractory = "'v > v_spike'";
        neurons.method = method(population, values.word("integrator"), problems);
        if (values.word("integrator").equals("rk4")) {
            problems.warn(population.id(), "brian.substeps", population.id());
        }
        if (values.word("spikeAt").equals("peak") || values.number("tRefMs") > 0) {
            problems.warn(population.id(), "brian.crossing", population.id());
        }
        held(population, neurons, receptors, problems);
        neurons.variables.put("vMv", "v");
        neurons.initial.put("v", "-65*mV");
        List.of("m", "h", "n").forEach(gate -> gate(neurons, gate));
        return neurons;
    }

    /** A gate is observed, and begins as it is at rest. */
    private static void gate(Neurons neurons, String gate) {
        neurons.variables.put(gate, gate);
        neurons.initial.put(gate, "'alpha_%s/(alpha_%s + beta_%s)'".formatted(gate, gate, gate));
    }

    /** Brian's nearest to a method; all but one are the same. */
    private static String method(Population population, String integrator, BrianProblems problems) {
        if (!integrator.equals("rkf45")) {
            return integrator;
        }
        problems.warn(population.id(), "brian.integrator", population.id(), integrator, "rk4");
        return "rk4";
    }

    /** Synaptic variables are integrated by the neuron's method too, not exactly. */
    private static void held(
            Population population, Neurons neurons, Receptors receptors, BrianProblems problems) {
        if (!receptors.current().isEmpty()) {
            problems.warn(
                    population.id(), "brian.synapsesByMethod", population.id(), neurons.method);
        }
    }

    /**
     * @param names here and in the document, in turn
     */
    private static void constants(
            Neurons neurons, ParameterValues values, String unit, String... names) {
        for (int i = 0; i < names.length; i += 2) {
            neurons.constant(names[i], values.number(names[i + 1]), unit);
        }
    }
}
