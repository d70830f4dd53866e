package org.spikebook.simulator.interchange.pynn;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.model.neuron.NeuronModel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Cells of a population: PyNN's type, its parameters, and what they start from. */
final class PynnCells {

    private final String type;

    /** Expressions by name, in the order in which they are written. */
    final Map<String, String> parameters = new LinkedHashMap<>();

    final Map<String, String> initial = new LinkedHashMap<>();

    /** Names of state variables there, by their names in documents. */
    final Map<String, String> variables = new LinkedHashMap<>();

    PynnCells(String type) {
        this.type = type;
        variables.put(NeuronModel.POTENTIAL, "v");
    }

    void set(String name, double value) {
        parameters.put(name, Python.number(value));
    }

    String call() {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(", ", type + "(", ")"));
    }

    String initialValues() {
        return Python.dictionary(initial);
    }
}
