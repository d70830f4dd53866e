package org.spikebook.simulator.interchange.brian.neuron;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.ScriptPopulation;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.lif.AdaptiveThreshold;
import org.spikebook.simulator.model.neuron.lif.AdaptiveThresholdParameters;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LifChoices;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialConductance;

import java.util.List;
import java.util.Objects;

/**
 * Leaky membranes: {@code lif}, {@code leakyReadout} and {@code adaptiveThreshold}. For one
 * population.
 */
public final class LeakyNeurons {

    private final ScriptPopulation part;
    private final List<String> external;
    private final NeuronGroup neurons = new NeuronGroup();

    /**
     * Neurons of which nothing is written yet.
     *
     * @param external names of the currents from stimuli, which the group declares
     */
    public LeakyNeurons(ScriptPopulation part, List<String> external) {
        this.part = part;
        this.external = external;
    }

    /** {@code lif}. */
    public NeuronGroup lif() {
        LifParameters lif = LifParameters.of(part.values());
        LifChoices choices = lif.choices();
        boolean held = choices.whileRefractory() != LifChoices.WhileRefractory.INTEGRATE;
        if (choices.whileRefractory() == LifChoices.WhileRefractory.KEEP && lif.tRefMs() > 0) {
            part.warn("brian.keep");
        }
        membrane(held && lif.tRefMs() > 0);
        boolean exceeds = choices.threshold() == LifChoices.Threshold.EXCEEDED;
        threshold(lif.vThresholdMv(), "", exceeds);
        if (choices.subtracts()) {
            neurons.reset = "v -= v_threshold - v_rest";
        } else {
            neurons.constant("v_reset", lif.vResetMv(), "mV");
            neurons.reset = "v = v_reset";
        }
        neurons.refractory(
                lif.tRefMs(),
                part.dtMs(),
                choices.refractoryFrom() == LifChoices.RefractoryFrom.STEP_END);
        neurons.testsBeforeInput = choices.testsBeforeInput();
        boolean dropsJumps = choices.whileRefractory() == LifChoices.WhileRefractory.DISCARD;
        if (choices.subtracts()
                && choices.testsBeforeInput()
                && dropsJumps
                && !neurons.refractory.isEmpty()
                && part.receptors().equals(Delta.TYPE)) {
            part.warn("brian.keptAtSpike");
        }
        return neurons;
    }

    /** {@code leakyReadout}. */
    public NeuronGroup readout() {
        membrane(false);
        return neurons;
    }

    /** {@code adaptiveThreshold}. */
    public NeuronGroup adaptive() {
        AdaptiveThresholdParameters parameters = AdaptiveThresholdParameters.of(part.values());
        AdaptiveThresholdParameters.Adaptation adaptation = parameters.adaptation();
        membrane(parameters.tHoldMs() > 0);
        neurons.constant("theta_plus", adaptation.thetaPlusMv(), "mV");
        if (adaptation.decays()) {
            neurons.constant("tau_theta", adaptation.tauThetaMs(), "ms");
            neurons.equations.add(Declaration.differential("theta", "-theta/tau_theta", "volt"));
        } else {
            neurons.equations.add(Declaration.parameter("theta", "volt"));
        }
        if (adaptation.aimsAtARate()) {
            neurons.constant("target_rate", adaptation.targetRateHz(), "Hz");
            neurons.regular.add(
                    new NeuronGroup.Regular(
                            "theta -= theta_plus*target_rate*dt", "before_thresholds"));
        }
        neurons.variables.put(AdaptiveThreshold.THETA, "theta");
        neurons.initial.put("theta", Python.quantity(20, "mV"));
        threshold(parameters.vThresholdMv(), " + theta", parameters.exceeds());
        block(parameters);
        neurons.constant("v_reset", parameters.vResetMv(), "mV");
        neurons.reset = adaptation.adapts() ? "v = v_reset\ntheta += theta_plus" : "v = v_reset";
        return neurons;
    }

    /** Brian knows one refractory period, and when the last spike was only where there is one. */
    private void block(AdaptiveThresholdParameters parameters) {
        double dtMs = part.dtMs();
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

    private void membrane(boolean held) {
        LeakyMembrane membrane = LeakyMembrane.of(part.values());
        Receptors receptors = Receptors.of(part.population(), neurons, "v");
        neurons.constant("tau_m", membrane.tauMemMs(), "ms");
        neurons.constant("v_rest", membrane.vRestMv(), "mV");
        CurrentSum current = CurrentSum.of(neurons, receptors, external, membrane.biasPa());
        String driven = current.isEmpty() ? "" : " + I/c_m";
        if (!current.isEmpty()) {
            neurons.constant("c_m", membrane.cMemPf(), "pF");
        }
        neurons.equations.add(
                Declaration.differential("v", "(v_rest - v)/tau_m" + driven, "volt").held(held));
        current.declare();
        neurons.variables.put(NeuronModel.POTENTIAL, "v");
        neurons.initial.put("v", Python.quantity(membrane.vRestMv(), "mV"));
        if (part.receptors().equals(ExponentialConductance.TYPE)) {
            neurons.method = "exponential_euler";
            String integrator =
                    part.population().receptors().values().word(ExponentialConductance.INTEGRATOR);
            if (!integrator.equals("exponentialEuler")) {
                part.warn("brian.integrator", integrator, neurons.method);
            }
        } else {
            keepApart(held);
        }
    }

    /**
     * Brian's exact method divides by the difference of two time constants, unless it is told that
     * they are one, and nothing is held.
     */
    private void keepApart(boolean held) {
        String membrane = neurons.constants.get("tau_m");
        for (String tau : List.of("tau_exc", "tau_inh")) {
            boolean same = Objects.equals(neurons.constants.get(tau), membrane);
            if (same && held) {
                neurons.method = "rk4";
                part.warn("brian.integrator", "exact", "rk4");
            } else if (same) {
                neurons.constants.remove(tau);
                neurons.equations.replaceAll(line -> line.withTau(tau, "tau_m"));
            }
        }
    }

    private void threshold(double vThresholdMv, String raised, boolean exceeds) {
        neurons.constant("v_threshold", vThresholdMv, "mV");
        neurons.firesAt("v_threshold" + raised, exceeds);
    }
}
