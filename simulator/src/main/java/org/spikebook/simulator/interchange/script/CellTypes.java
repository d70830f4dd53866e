package org.spikebook.simulator.interchange.script;

import java.util.Map;
import java.util.Optional;

/**
 * What a simulator calls the neurons of each model, by the receptors that they have.
 *
 * @param names there by type of the model, and by type of its receptors
 */
public record CellTypes(Map<String, Map<String, String>> names) {

    public CellTypes {
        names = Map.copyOf(names);
    }

    /** The name of a population's neurons there; empty after the population was refused. */
    public Optional<String> of(ScriptPopulation part) {
        String model = part.population().model().type();
        String simulator = part.export().simulator();
        Map<String, String> byReceptors = names.getOrDefault(model, Map.of());
        if (byReceptors.isEmpty()) {
            part.refuse("script.model", model, simulator);
        } else if (!byReceptors.containsKey(part.receptors())) {
            part.refuse("script.receptors", part.receptors(), simulator, model);
        }
        return Optional.ofNullable(byReceptors.get(part.receptors()));
    }
}
