package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.equation.EquationNeuron;
import org.spikebook.simulator.interchange.brian.neuron.ActiveNeurons;
import org.spikebook.simulator.interchange.brian.neuron.IzhikevichNeurons;
import org.spikebook.simulator.interchange.brian.neuron.LeakyNeurons;
import org.spikebook.simulator.interchange.brian.neuron.NeuronGroup;
import org.spikebook.simulator.interchange.brian.neuron.TypedNeurons;
import org.spikebook.simulator.interchange.script.ScriptPopulation;
import org.spikebook.simulator.model.neuron.adaptive.AdaptiveExponential;
import org.spikebook.simulator.model.neuron.hodgkinhuxley.HodgkinHuxley;
import org.spikebook.simulator.model.neuron.izhikevich.Izhikevich;
import org.spikebook.simulator.model.neuron.lif.AdaptiveThreshold;
import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.model.neuron.lif.Lif;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down the populations of one neuron model. */
@FunctionalInterface
interface NeuronWriter {

    /** By type of model; what is not here cannot be expressed. */
    Map<String, NeuronWriter> ALL =
            Map.of(
                    Lif.TYPE, (part, external) -> new LeakyNeurons(part, external).lif(),
                    LeakyReadout.TYPE,
                            (part, external) -> new LeakyNeurons(part, external).readout(),
                    AdaptiveThreshold.TYPE,
                            (part, external) -> new LeakyNeurons(part, external).adaptive(),
                    Izhikevich.TYPE,
                            (part, external) -> new IzhikevichNeurons(part, external).write(),
                    AdaptiveExponential.TYPE,
                            (part, external) ->
                                    new ActiveNeurons(part, external).adaptiveExponential(),
                    HodgkinHuxley.TYPE,
                            (part, external) -> new ActiveNeurons(part, external).hodgkinHuxley(),
                    EquationNeuron.TYPE, TypedNeurons::write);

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
