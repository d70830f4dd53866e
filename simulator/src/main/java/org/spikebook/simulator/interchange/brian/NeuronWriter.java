package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.brian.neuron.ActiveNeurons;
import org.spikebook.simulator.interchange.brian.neuron.IzhikevichNeurons;
import org.spikebook.simulator.interchange.brian.neuron.LeakyNeurons;
import org.spikebook.simulator.interchange.brian.neuron.NeuronGroup;
import org.spikebook.simulator.interchange.brian.neuron.TypedNeurons;
import org.spikebook.simulator.interchange.script.ScriptPopulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down the populations of one neuron model. */
@FunctionalInterface
interface NeuronWriter {

    /** By type of model; what is not here cannot be expressed. */
    Map<String, NeuronWriter> ALL =
            Map.of(
                    "lif", (part, external) -> new LeakyNeurons(part, external).lif(),
                    "leakyReadout", (part, external) -> new LeakyNeurons(part, external).readout(),
                    "adaptiveThreshold",
                            (part, external) -> new LeakyNeurons(part, external).adaptive(),
                    "izhikevich", (part, external) -> new IzhikevichNeurons(part, external).write(),
                    "adaptiveExponential",
                            (part, external) ->
                                    new ActiveNeurons(part, external).adaptiveExponential(),
                    "hodgkinHuxley",
                            (part, external) -> new ActiveNeurons(part, external).hodgkinHuxley(),
                    "equations", TypedNeurons::write);

    /** The writer of a model, if there is one. */
    static Optional<NeuronWriter> of(String type) {
        return Optional.ofNullable(ALL.get(type));
    }

    /**
     * Equations, threshold, reset and all else of a population.
     *
     * @param external names of the currents from stimuli, which the group declares
     */
    NeuronGroup write(ScriptPopulation part, List<String> external);
}
