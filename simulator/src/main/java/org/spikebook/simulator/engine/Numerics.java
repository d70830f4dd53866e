package org.spikebook.simulator.engine;

import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which numerical choices a run was made with, population by population: the field disagrees about
 * integrators, resets and refractory times, and the answer depends on them. Of data that are shown,
 * how they become spikes.
 */
final class Numerics {

    private Numerics() {}

    /** Model, receptors and each choice among their parameters, by population or stimulus. */
    static Map<String, Map<String, String>> of(NetworkModel network) {
        Map<String, Map<String, String>> numerics = new TreeMap<>();
        for (Population population : network.populations()) {
            Map<String, String> choices = new TreeMap<>();
            add("receptors", population.receptors(), choices);
            // a model that integrates by itself does not ask its receptors how they would
            add("model", population.model(), choices);
            numerics.put(population.id(), choices);
        }
        for (Stimulus stimulus : network.stimuli()) {
            if (stimulus.model().type().equals(DatasetStimulus.TYPE)) {
                Map<String, String> choices = new TreeMap<>();
                add("model", stimulus.model(), choices);
                numerics.put(stimulus.id(), choices);
            }
        }
        return numerics;
    }

    private static void add(
            String role, Configured<? extends Component> configured, Map<String, String> choices) {
        choices.put(role, configured.type());
        configured.component().parameters().stream()
                .filter(info -> info.kind() == ParameterInfo.Kind.CHOICE)
                .forEach(info -> choices.put(info.name(), configured.values().word(info.name())));
    }
}
