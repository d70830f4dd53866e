package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.brian.neuron.BrianUnits;
import org.spikebook.simulator.interchange.brian.neuron.Declaration;
import org.spikebook.simulator.interchange.brian.neuron.Drawn;
import org.spikebook.simulator.interchange.brian.neuron.NeuronGroup;
import org.spikebook.simulator.interchange.brian.neuron.Scale;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.model.synapse.AlphaCurrent;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.ParameterInfo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes down populations: their equations, constants, slots and what they start from. */
final class PopulationWriter {

    /** Variables of alpha synapses that have no unit here, and that of a current per time there. */
    private static final Set<String> RISES = Set.of(AlphaCurrent.RISE_EXC, AlphaCurrent.RISE_INH);

    private final NetworkModel network;
    private final Map<String, NeuronGroup> written;
    private final StepOrder order;
    private final PythonScript script;

    PopulationWriter(ScriptExport export, Map<String, NeuronGroup> written) {
        this.network = export.network();
        this.written = written;
        this.order = StepOrder.of(written.values());
        this.script = export.script();
    }

    void write() {
        script.heading("Populations");
        for (Population population : network.populations()) {
            NeuronGroup neurons = written.get(population.id());
            if (neurons != null) {
                writePopulation(population, neurons);
            }
            if (!population.equals(network.populations().getLast())) {
                script.blank();
            }
        }
    }

    private void writePopulation(Population population, NeuronGroup neurons) {
        String name = Python.name("pop", population.id());
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                String.valueOf(population.size()),
                                Python.block(
                                        neurons.equations.stream()
                                                .map(Declaration::text)
                                                .toList())));
        if (!neurons.threshold.isEmpty()) {
            arguments.add("threshold='" + neurons.threshold + "'");
            if (!neurons.reset.isEmpty()) {
                arguments.add("reset=" + Python.block(neurons.reset.lines().toList()));
            }
            if (!neurons.refractory.isEmpty()) {
                arguments.add("refractory=" + neurons.refractory);
            }
        }
        arguments.add("method='" + neurons.method + "'");
        script.call(
                name + " = NeuronGroup",
                Stream.concat(arguments.stream(), namespace(neurons)).toList());
        if (order == StepOrder.ARRIVALS_FIRST
                && neurons.testsBeforeInput
                && !neurons.threshold.isEmpty()) {
            script.comment("The threshold is tested before what arrives is added.");
            script.line(name + ".thresholder['spike'].when = 'before_synapses'");
        }
        if (neurons.movesAfterInput) {
            script.comment("What arrives counts in this step already.");
            script.line(name + ".state_updater.when = 'after_synapses'");
        }
        for (NeuronGroup.Regular regular : neurons.regular) {
            script.line(
                    "%s.run_regularly(%s, when='%s')"
                            .formatted(
                                    name,
                                    Python.block(regular.code().lines().toList()),
                                    regular.when()));
        }
        initial(population, neurons)
                .forEach((variable, value) -> script.line(name + "." + variable + " = " + value));
    }

    private static Stream<String> namespace(NeuronGroup neurons) {
        List<String> entries =
                neurons.constants.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList();
        return entries.isEmpty()
                ? Stream.empty()
                : Stream.of("namespace=dict(" + String.join(", ", entries) + ")");
    }

    /** What variables start from: the document's values in the place of the model's own. */
    private Map<String, String> initial(Population population, NeuronGroup neurons) {
        Map<String, String> initial = new LinkedHashMap<>(neurons.initial);
        for (ParameterInfo state : states(population)) {
            String variable = neurons.variables.get(state.name());
            if (variable != null && population.initial().containsKey(state.name())) {
                initial.put(
                        variable,
                        Drawn.assigned(
                                population.initial().get(state.name()), unit(state, neurons)));
            }
        }
        neurons.following.forEach(initial::putIfAbsent);
        return initial;
    }

    private static List<ParameterInfo> states(Population population) {
        return Stream.concat(
                        population.model().component().stateVariables().stream(),
                        population.receptors().component().stateVariables().stream())
                .toList();
    }

    private static String unit(ParameterInfo state, NeuronGroup neurons) {
        if (neurons.units.containsKey(state.name())) {
            return neurons.units.get(state.name());
        }
        Scale scale = neurons.scale;
        return switch (state.unit().symbol()) {
            case "" -> RISES.contains(state.name()) ? scale.pA() + "/ms" : "1";
            case "mV" -> scale.mV();
            case "pA" -> scale.pA();
            default -> BrianUnits.unit(state.unit().symbol());
        };
    }
}
