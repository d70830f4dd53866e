package org.spikebook.web.networklab;

import org.spikebook.network.ModelRegistry;
import org.spikebook.neuron.NeuronModel;
import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The neuron models of a draft, with what its texts make of them. */
public final class DraftModels {

    private final ModelRegistry registry;

    public DraftModels(ModelRegistry registry) {
        this.registry = registry;
    }

    /**
     * The model of a population, as its texts define it; empty where its type is unknown or its
     * texts are wrong.
     */
    public Optional<NeuronModel> neuron(Draft draft, DraftNode population) {
        String pointer = population.pointer() + "/model";
        return registry.find(NeuronModel.class, population.type())
                .flatMap(m -> m.defined(given(draft, pointer, m), pointer, new ArrayList<>()));
    }

    private static Map<String, Value> given(Draft draft, String pointer, NeuronModel model) {
        Map<String, Value> given = new HashMap<>();
        model.parameters().stream()
                .filter(DraftModels::defines)
                .map(ParameterInfo::name)
                .forEach(name ->
                        draft.at(pointer + "/" + name)
                                .filter(node -> node.isString())
                                .ifPresent(node -> given.put(name, Value.of(node.stringValue()))));
        return given;
    }

    /** Whether a parameter can define others. */
    static boolean defines(ParameterInfo info) {
        return info.kind() == ParameterInfo.Kind.TEXT || info.kind() == ParameterInfo.Kind.CHOICE;
    }
}
