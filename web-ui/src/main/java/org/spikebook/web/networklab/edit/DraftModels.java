package org.spikebook.web.networklab.edit;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;

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

    /** The receptors of a population: those it names, or else its model's first. */
    public Optional<ReceptorModel> receptors(Draft draft, DraftNode population) {
        String named = draft.textAt(population.pointer() + "/receptors/type");
        return named.isEmpty()
                ? neuron(draft, population).stream()
                        .flatMap(m -> m.receptorTypes().stream())
                        .flatMap(type -> registry.find(ReceptorModel.class, type).stream())
                        .findFirst()
                : registry.find(ReceptorModel.class, named);
    }

    /** Whether a projection carries the current of a stimulus: then it has no weight. */
    public boolean carriesCurrent(Draft draft, DraftLink link) {
        return draft.node(link.from())
                .filter(source -> source.role() == Role.STIMULUS)
                .flatMap(source -> registry.find(StimulusModel.class, source.type()))
                .filter(model -> model.output() == StimulusModel.Output.CURRENT)
                .isPresent();
    }

    /**
     * The parameter that is a projection's weight; empty where it has none or the target is wrong.
     */
    public Optional<ParameterInfo> weight(Draft draft, DraftLink link) {
        return link.kind() == DraftLink.Kind.PROJECTION && !carriesCurrent(draft, link)
                ? draft.node(link.to())
                        .flatMap(target -> receptors(draft, target))
                        .map(ReceptorModel::weight)
                : Optional.empty();
    }

    /**
     * The typical weight of a projection, in the unit of its parameter: a number, or the mean of a
     * distribution or list; the default where none is written.
     */
    public double typicalWeight(Draft draft, DraftLink link, ParameterInfo weight) {
        return draft.weights(link).typical().orElseGet(() -> usualWeight(weight));
    }

    /** The standard deviation of a projection's weights; 0 where they are all the same. */
    public double weightSpread(Draft draft, DraftLink link) {
        return draft.weights(link).spread().orElse(0.0);
    }

    /** The weight that a projection has where none is written. */
    public static double usualWeight(ParameterInfo weight) {
        return weight.defaultValue() instanceof Value.Real(double number) ? number : 1;
    }

    /** Whether a projection excites. Where no weight is written the default holds, which does. */
    public DraftLink.Sign sign(Draft draft, DraftLink link) {
        boolean hasDefault =
                link.kind() == DraftLink.Kind.PROJECTION
                        && draft.at(link.pointer()).stream()
                                .allMatch(projection -> Weights.keys(projection).isEmpty())
                        && !carriesCurrent(draft, link);
        return hasDefault ? DraftLink.Sign.EXCITATORY : link.sign();
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
