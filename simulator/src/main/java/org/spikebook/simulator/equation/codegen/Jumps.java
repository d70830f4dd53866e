package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.equation.check.BoundSystem;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.VariableJump;
import org.spikebook.simulator.parameter.ParameterValues;

/**
 * Adds what arrives to variables of the equations; a variable that stands still while its neuron is
 * refractory takes nothing then.
 *
 * @param excitatory index of the variable that positive weights move
 * @param inhibitory index of the variable that negative weights move
 * @param bySize whether a negative weight adds its size
 * @param testFirst whether the threshold is tested before what arrives is added
 */
public record Jumps(int excitatory, int inhibitory, boolean bySize, boolean testFirst) {

    private static final int[] NO_MEMBERS = {};

    public static Jumps of(BoundSystem system, ParameterValues values) {
        VariableJump.Parameters receptors = VariableJump.Parameters.of(values);
        return new Jumps(
                index(system, receptors.excVariable()),
                index(system, receptors.inhVariable()),
                receptors.bySize(),
                receptors.testsBeforeInput());
    }

    /** The first variable if none is named. */
    private static int index(BoundSystem system, String name) {
        for (int k = 0; k < system.size(); k++) {
            if (system.variables().get(k).name().equals(name)) {
                return k;
            }
        }
        if (name.isEmpty()) {
            return 0;
        }
        throw new IllegalArgumentException("no variable '" + name + "' for " + VariableJump.TYPE);
    }

    /** Adds what arrives in a step. */
    public void add(
            int from,
            int to,
            BoundSystem system,
            double[][] variables,
            InputAccumulator arrivals,
            int[] refractory) {
        add(
                from,
                to,
                1,
                arrivals.positive(),
                variables[excitatory],
                held(system, excitatory, refractory));
        add(
                from,
                to,
                bySize ? -1 : 1,
                arrivals.negative(),
                variables[inhibitory],
                held(system, inhibitory, refractory));
    }

    private static int[] held(BoundSystem system, int variable, int[] refractory) {
        return system.isHeld(variable) ? refractory : NO_MEMBERS;
    }

    private static void add(
            int from, int to, int sign, double[] arriving, double[] variable, int[] held) {
        for (int i = from; i < to; i++) {
            if (arriving[i] != 0 && (held.length == 0 || held[i] == 0)) {
                variable[i] += sign * arriving[i];
            }
        }
    }
}
