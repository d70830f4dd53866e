package org.spikebook.simulator.interchange.brian.neuron;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.neuron.lif.AdaptiveThresholdParameters;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LifChoices;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.network.Population;

import java.util.List;
import java.util.Objects;

/** Leaky membranes: {@code lif}, {@code leakyReadout} and {@code adaptiveThreshold}. */
public final class LeakyNeurons {

    private LeakyNeurons() {}

    public static NeuronGroup lif(
            Population population, List<String> external, double dtMs, ScriptProblems problems) {
        LifParameters lif = LifParameters.of(population.model().values());
        LifChoices choices = lif.choices();
        boolean held = choices.whileRefractory() != LifChoices.WhileRefractory.INTEGRATE;
        if (choices.whileRefractory() == LifChoices.WhileRefractory.KEEP && lif.tRefMs() > 0) {
            problems.warn(population.id(), "brian.keep", population.id());
        }
        NeuronGroup neurons = membrane(population, external, held && lif.tRefMs() > 0, problems);
        boolean exceeds = choices.threshold() == LifChoices.Threshold.EXCEEDED;
        threshold(neurons, lif.vThresholdMv(), "", exceeds);
        if (choices.subtracts()) {
            neurons.reset = "v -= v_threshold - v_rest";
        } else {
            neurons.constant("v_reset", lif.vResetMv(), "mV");
            neurons.reset = "v = v_reset";
        }
        neurons.refractory(
                lif.tRefMs(), dtMs, choices.refractoryFrom() == LifChoices.RefractoryFrom.STEP_END);
        neurons.testsBeforeInput = choices.testsBeforeInput();
        boolean dropsJumps = choices.whileRefractory() == LifChoices.WhileRefractory.DISCARD;
        if (choices.subtracts()
                && choices.testsBeforeInput()
                && dropsJumps
                && !neurons.refractory.isEmpty()
                && population.receptors().type().equals("delta")) {
            problems.warn(population.id(), "brian.keptAtSpike", population.id());
        }
        return neurons;
    }

    public static NeuronGroup readout(
            Population population, List<String> external, double dtMs, ScriptProblems problems) {
        return membrane(population, external, false, problems);
    }

    public static NeuronGroup adaptive(
            Population population, List<String> external, double dtMs, ScriptProblems problems) {
        AdaptiveThresholdParameters parameters =
                AdaptiveThresholdParameters.of(population.model().values());
        AdaptiveThresholdParameters.Adaptation adaptation = parameters.adaptation();
        NeuronGroup neurons = membrane(population, external, parameters.tHoldMs() > 0, problems);
        neurons.constant("theta_plus", adaptation.thetaPlusMv(), "mV");
        if (adaptation.decays()) {
            neurons.constant("tau_theta", adaptation.tauThetaMs(), "ms");
            neurons.equations.add("dtheta/dt = -theta/tau_theta : volt");
        } else {
            neurons.equations.add("theta : volt");
        }
        if (adaptation.aimsAtARate()) {
            neurons.constant("target_rate", adaptation.targetRateHz(), "Hz");
            neurons.regular.add(
                    new NeuronGroup.Regular(
                            "theta -= theta_plus*target_rate*dt", "before_thresholds"));
        }
        neurons.variables.put("thetaMv", "theta");
        neurons.initial.put("theta", Python.quantity(20, "mV"));
        threshold(neurons, parameters.vThresholdMv(), " + theta", parameters.exceeds());
        block(neurons, parameters, dtMs);
        neurons.constant("v_reset", parameters.vResetMv(), "mV");
        neurons.reset = adaptation.adapts() ? "v = v_reset\ntheta += theta_plus" : "v = v_reset";
        return neurons;
    }

    /** Brian knows one refractory period, and when the last spike was only where there is one. */
    private static void block(
            NeuronGroup neurons, AdaptiveThresholdParameters parameters, double dtMs) {
        double holdMs = parameters.tHoldMs();
        double blockedMs = Math.max(parameters.tRefMs(), holdMs);
        if (holdMs > 0) {
            double blockedSteps = ExactMath.rint(blockedMs / dtMs);
            neurons.threshold +=
                    " and timestep(t - lastspike, dt) > " + Python.number(blockedSteps);
            neurons.refractory(holdMs, dtMs, true);
        } else {
            neurons.refractory(blockedMs, dtMs, true);
        }
    }

    private static NeuronGroup membrane(
            Population population, List<String> external, boolean held, ScriptProblems problems) {
        LeakyMembrane membrane = LeakyMembrane.of(population.model().values());
        NeuronGroup neurons = new NeuronGroup();
        Receptors receptors = Receptors.of(population, neurons, "v");
        neurons.constant("tau_m", membrane.tauMemMs(), "ms");
        neurons.constant("v_rest", membrane.vRestMv(), "mV");
        String current = CurrentSum.sum(neurons, receptors, external, membrane.biasPa());
        String driven = current.isEmpty() ? "" : " + I/c_m";
        if (!current.isEmpty()) {
            neurons.constant("c_m", membrane.cMemPf(), "pF");
        }
        neurons.equations.add(
                "dv/dt = (v_rest - v)/tau_m"
                        + driven
                        + " : volt"
                        + (held ? " (unless refractory)" : ""));
        CurrentSum.declare(neurons, receptors, external, current);
        neurons.variables.put("vMv", "v");
        neurons.initial.put("v", Python.quantity(membrane.vRestMv(), "mV"));
        if (population.receptors().type().equals("exponentialConductance")) {
            neurons.method = "exponential_euler";
            String integrator = population.receptors().values().word("integrator");
            if (!integrator.equals("exponentialEuler")) {
                problems.warn(
                        population.id(),
                        "brian.integrator",
                        population.id(),
                        integrator,
                        neurons.method);
            }
        } else {
            keepApart(population, neurons, held, problems);
        }
        return neurons;
    }

    /**
     * Brian's exact method divides by the difference of two time constants, unless it is told that
     * they are one, and nothing is held.
     */
    private static void keepApart(
            Population population, NeuronGroup neurons, boolean held, ScriptProblems problems) {
        String membrane = neurons.constants.get("tau_m");
        for (String tau : List.of("tau_exc", "tau_inh")) {
            boolean same = Objects.equals(neurons.constants.get(tau), membrane);
            if (same && held) {
                neurons.method = "rk4";
                problems.warn(population.id(), "brian.integrator", population.id(), "exact", "rk4");
            } else if (same) {
                neurons.constants.remove(tau);
                neurons.equations.replaceAll(equation -> equation.replace("/" + tau, "/tau_m"));
            }
        }
    }

    private static void threshold(
            NeuronGroup neurons, double vThresholdMv, String raised, boolean exceeds) {
        neurons.constant("v_threshold", vThresholdMv, "mV");
        neurons.firesAt("v_threshold" + raised, exceeds);
    }
}
