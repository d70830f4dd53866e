package org.spikebook.simulator.interchange.nest;

import org.spikebook.simulator.interchange.script.ScriptPopulation;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.synapse.ConductanceReceptors;
import org.spikebook.simulator.model.synapse.CurrentReceptors;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.Input;
import org.spikebook.simulator.model.synapse.ReversalPotentials;
import org.spikebook.simulator.model.synapse.SynapticTimes;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A population as nodes of NEST: their model, its parameters, and what can be observed. */
final class NestNeurons {

    /** States that NEST lets scripts set. */
    private static final Set<String> SETTABLE =
            Set.of("V_m", "U_m", "w", "Act_m", "Inact_h", "Act_n");

    final String model;

    /** Expressions by name, in the order in which they are written. */
    final Map<String, String> parameters = new LinkedHashMap<>();

    /** Names of state variables there, by their names in documents. */
    final Map<String, String> variables = new LinkedHashMap<>();

    /** Lines that follow the creation; {@code %s} is the name of the population. */
    String following = "";

    NestNeurons(String model) {
        this.model = model;
        variables.put(NeuronModel.POTENTIAL, "V_m");
    }

    void set(String name, double value) {
        parameters.put(name, NestValues.real(value));
    }

    /** Time constants and reversal potentials of receptors, and what can be observed of them. */
    void receptors(Population population) {
        ParameterValues values = population.receptors().values();
        String type = population.receptors().type();
        if (type.equals(Delta.TYPE) || type.equals(Input.TYPE)) {
            return;
        }
        SynapticTimes times = SynapticTimes.of(values);
        set("tau_syn_ex", times.tauExcMs());
        set("tau_syn_in", times.tauInhMs());
        if (type.endsWith("Conductance")) {
            ReversalPotentials reversals = ReversalPotentials.of(values);
            set("E_ex", reversals.excMv());
            set("E_in", reversals.inhMv());
            variables.put(ConductanceReceptors.EXC, "g_ex");
            variables.put(ConductanceReceptors.INH, "g_in");
        } else {
            variables.put(CurrentReceptors.EXC, "I_syn_ex");
            if (!model.startsWith("aeif")) { // there it has the other sign
                variables.put(CurrentReceptors.INH, "I_syn_in");
            }
        }
    }

    /**
     * What variables start from.
     *
     * @param vMv the potential, unless the document says another
     */
    void initial(ScriptPopulation part, double vMv) {
        Map<String, Value> initial = part.population().initial();
        set("V_m", vMv);
        for (String name : initial.keySet().stream().sorted().toList()) {
            Value value = initial.get(name);
            String there = variables.getOrDefault(name, "");
            if (value != null && SETTABLE.contains(there)) {
                parameters.put(there, NestValues.of(value));
            } else if (!Value.of(0).equals(value)) {
                part.warnOfInitial(name);
            }
        }
    }
}
