package org.spikebook.simulator.interchange.brian.neuron;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.model.synapse.AlphaCurrent;
import org.spikebook.simulator.model.synapse.ConductanceReceptors;
import org.spikebook.simulator.model.synapse.CurrentReceptors;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialConductance;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.model.synapse.Input;
import org.spikebook.simulator.model.synapse.ReversalPotentials;
import org.spikebook.simulator.model.synapse.SynapticTimes;
import org.spikebook.simulator.model.synapse.VariableJump;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What arriving spikes do to a population: variables of the group, the current that they make, and
 * the statements of a synapse that delivers a weight.
 *
 * @param unit of weights
 * @param current of all receptors, an expression; empty if they make none
 * @param equations of the group
 * @param constants by name, for group and synapses
 * @param variables names here by names in documents
 * @param excited statement that delivers a positive weight; {@code %s} stands for it
 * @param inhibited statement that delivers a negative one; the same where signs do not matter
 */
public record Receptors(
        String unit,
        String current,
        List<Declaration> equations,
        Map<String, String> constants,
        Map<String, String> variables,
        String excited,
        String inhibited) {

    /** Types of receptors that can be written. */
    public static final Set<String> KNOWN =
            Set.of(
                    Delta.TYPE,
                    VariableJump.TYPE,
                    Input.TYPE,
                    ExponentialCurrent.TYPE,
                    AlphaCurrent.TYPE,
                    ExponentialConductance.TYPE);

    /**
     * The receptors of a population.
     *
     * @param potential name of the variable that deltas move and conductances look at
     */
    public static Receptors of(Population population, NeuronGroup neurons, String potential) {
        var set = population.receptors();
        Scale scale = neurons.scale;
        return switch (set.type()) {
            case Delta.TYPE -> {
                String moved =
                        potential
                                + "_post += %s"
                                + (neurons.dropsDeltas ? "*int(not_refractory_post)" : "");
                yield jump(scale.mV(), moved, moved);
            }
            case VariableJump.TYPE -> variableJump(set.values(), neurons, potential);
            case Input.TYPE ->
                    new Receptors(
                            "1",
                            "arrived",
                            List.of(Declaration.parameter("arrived", "1")),
                            Map.of(),
                            Map.of(),
                            "arrived_post += %s",
                            "arrived_post += %s");
            case ExponentialCurrent.TYPE ->
                    currents(
                            population,
                            scale,
                            List.of(
                                    Declaration.differential(
                                            "I_exc", "-I_exc/tau_exc", scale.amp()),
                                    Declaration.differential(
                                            "I_inh", "-I_inh/tau_inh", scale.amp())),
                            "I_exc_post += %s",
                            "I_inh_post += %s");
            case AlphaCurrent.TYPE ->
                    currents(
                            population,
                            scale,
                            alpha(scale.amp()),
                            "rise_exc_post += %s*exp(1)/tau_exc",
                            "rise_inh_post += %s*exp(1)/tau_inh");
            case ExponentialConductance.TYPE -> conductances(population, potential);
            default -> throw new IllegalArgumentException("receptors " + set.type());
        };
    }

    /** Where the two variables differ in their unit, the weight is a pure number. */
    private static Receptors variableJump(
            ParameterValues values, NeuronGroup neurons, String potential) {
        VariableJump.Parameters moved = VariableJump.Parameters.of(values);
        String excited = moved.excVariable();
        String inhibited = moved.inhVariable();
        String excitedUnit = neurons.units.getOrDefault(excited, neurons.scale.mV());
        String inhibitedUnit = neurons.units.getOrDefault(inhibited, neurons.scale.mV());
        boolean alike = excitedUnit.equals(inhibitedUnit);
        return jump(
                alike ? excitedUnit : "1",
                neurons.variables.getOrDefault(excited, potential)
                        + "_post += %s"
                        + (alike ? "" : times(excitedUnit)),
                neurons.variables.getOrDefault(inhibited, potential)
                        + (moved.bySize() ? "_post -= %s" : "_post += %s")
                        + (alike ? "" : times(inhibitedUnit)));
    }

    private static Receptors jump(String unit, String excited, String inhibited) {
        return new Receptors(unit, "", List.of(), Map.of(), Map.of(), excited, inhibited);
    }

    private static Receptors currents(
            Population population,
            Scale scale,
            List<Declaration> equations,
            String excited,
            String inhibited) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(CurrentReceptors.EXC, "I_exc");
        variables.put(CurrentReceptors.INH, "I_inh");
        variables.put(AlphaCurrent.RISE_EXC, "rise_exc");
        variables.put(AlphaCurrent.RISE_INH, "rise_inh");
        return new Receptors(
                scale.pA(),
                "I_exc + I_inh",
                equations,
                times(population),
                variables,
                excited,
                inhibited);
    }

    private static List<Declaration> alpha(String amp) {
        return List.of(
                Declaration.differential("I_exc", "rise_exc - I_exc/tau_exc", amp),
                Declaration.differential("rise_exc", "-rise_exc/tau_exc", "Hz*" + amp),
                Declaration.differential("I_inh", "rise_inh - I_inh/tau_inh", amp),
                Declaration.differential("rise_inh", "-rise_inh/tau_inh", "Hz*" + amp));
    }

    private static Receptors conductances(Population population, String potential) {
        Map<String, String> constants = new LinkedHashMap<>(times(population));
        ReversalPotentials reversals = ReversalPotentials.of(population.receptors().values());
        constants.put("e_exc", Python.quantity(reversals.excMv(), "mV"));
        constants.put("e_inh", Python.quantity(reversals.inhMv(), "mV"));
        return new Receptors(
                "nS",
                "g_exc*(e_exc - %1$s) + g_inh*(e_inh - %1$s)".formatted(potential),
                List.of(
                        Declaration.differential("g_exc", "-g_exc/tau_exc", "siemens"),
                        Declaration.differential("g_inh", "-g_inh/tau_inh", "siemens")),
                constants,
                Map.of(ConductanceReceptors.EXC, "g_exc", ConductanceReceptors.INH, "g_inh"),
                "g_exc_post += %s",
                "g_inh_post -= %s");
    }

    private static Map<String, String> times(Population population) {
        SynapticTimes synaptic = SynapticTimes.of(population.receptors().values());
        Map<String, String> times = new LinkedHashMap<>();
        times.put("tau_exc", Python.quantity(synaptic.tauExcMs(), "ms"));
        times.put("tau_inh", Python.quantity(synaptic.tauInhMs(), "ms"));
        return times;
    }

    /**
     * The statements that deliver a weight.
     *
     * @param weight as the document gives it, which tells the signs
     * @param name of its variable
     * @param expression that is delivered
     */
    public List<String> deliver(Value weight, String name, String expression) {
        if (weight instanceof Value.Real(double number) && number < 0) {
            return List.of(inhibited.formatted(expression));
        }
        if (weight instanceof Value.Real || excited.equals(inhibited)) {
            return List.of(excited.formatted(expression));
        }
        return List.of(
                excited.formatted(expression + "*int(" + name + " > 0" + times(unit) + ")"),
                inhibited.formatted(expression + "*int(" + name + " < 0" + times(unit) + ")"));
    }

    /** The statement that delivers a weight which all synapses share. */
    public String deliver(double weight) {
        String statement = weight < 0 ? inhibited : excited;
        boolean bySize = statement.contains("-=");
        return statement
                .replace("-=", "+=")
                .formatted(Python.quantity(bySize ? -weight : weight, unit));
    }

    private static String times(String unit) {
        return unit.equals("1") ? "" : "*" + unit;
    }
}
