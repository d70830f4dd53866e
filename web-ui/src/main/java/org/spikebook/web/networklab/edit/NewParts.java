package org.spikebook.web.networklab.edit;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.connector.AllToAll;
import org.spikebook.simulator.model.connector.FixedProbability;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How new nodes and projections start out, and what happens to them when a model is exchanged. */
final class NewParts {

    private static final int DEFAULT_SIZE = 10;

    private final ModelRegistry registry;

    NewParts(ModelRegistry registry) {
        this.registry = registry;
    }

    boolean givesCurrent(String stimulusType) {
        return registry.find(StimulusModel.class, stimulusType)
                .filter(model -> model.output() == StimulusModel.Output.CURRENT)
                .isPresent();
    }

    /** Names of the state variables of a population and its receptors; none while it is wrong. */
    List<String> variables(Draft draft, DraftNode population) {
        DraftModels models = new DraftModels(registry);
        return Stream.concat(
                        models.neuron(draft, population).stream()
                                .flatMap(m -> m.stateVariables().stream()),
                        models.receptors(draft, population).stream()
                                .flatMap(r -> r.stateVariables().stream()))
                .map(ParameterInfo::name)
                .toList();
    }

    /** A node with default parameters; a recorder observes the only population that there is. */
    ObjectNode node(Draft draft, NetworkEdit.Add add, String id) {
        ObjectNode node = node(add.role(), add.type(), id);
        List<DraftNode> populations =
                draft.nodes().stream().filter(each -> each.role() == Role.POPULATION).toList();
        if (add.role() == Role.RECORDER
                && populations.size() == 1
                && isRecorded(draft, populations.getFirst(), add.type())) {
            node.put("of", populations.getFirst().id());
        }
        return node;
    }

    private boolean isRecorded(Draft draft, DraftNode population, String variable) {
        return variable.equals(Recorder.SPIKES)
                || variable.equals(Recorder.RATE)
                || variables(draft, population).contains(variable);
    }

    /** A node with default parameters. */
    private ObjectNode node(Role role, String type, String id) {
        ObjectNode node = object().put("id", id);
        switch (role) {
            case STIMULUS ->
                    node.put("type", type).put("size", givesCurrent(type) ? 1 : DEFAULT_SIZE);
            case POPULATION -> {
                node.put("size", DEFAULT_SIZE).putObject("model").put("type", type);
                receptorTypes(type).stream()
                        .findFirst()
                        .ifPresent(receptor -> node.putObject("receptors").put("type", receptor));
            }
            case RECORDER -> node.put("record", type);
        }
        return node;
    }

    /**
     * A projection that lets a first try succeed: every member of the source reaches every member
     * of the target, a population reaches itself sparsely.
     */
    ObjectNode projection(Draft draft, DraftNode from, DraftNode to, String id) {
        ObjectNode projection = object().put("id", id).put("from", from.id()).put("to", to.id());
        boolean recurrent = from.id().equals(to.id());
        projection
                .putObject("connector")
                .put("type", recurrent ? FixedProbability.TYPE : AllToAll.TYPE);
        if (from.role() == Role.POPULATION || !givesCurrent(from.type())) {
            receptor(draft.textAt(to.pointer() + "/receptors/type"), to.type())
                    .map(ReceptorModel::weight)
                    .ifPresent(weight -> projection.put(weight.name(), number(weight)));
        }
        return projection.put("delayMs", 1);
    }

    /** Adds a population with as many members as another part, arranged alike. */
    void addLike(ObjectNode root, Draft draft, DraftNode like, String type, String id) {
        ObjectNode population = node(Role.POPULATION, type, id);
        population.remove("size");
        for (String key : List.of("shape", "size")) {
            draft.at(like.pointer() + "/" + key).ifPresent(value -> population.set(key, value));
        }
        NetworkEditor.array(root, Role.POPULATION.array()).add(population);
    }

    /**
     * A projection that passes on what a whole population sends: the usual weight is that of as
     * many sources as new parts have, and is shared among more.
     */
    ObjectNode relay(
            Draft draft, DraftNode from, DraftNode to, String id, Optional<JsonNode> delay) {
        ObjectNode projection = projection(draft, from, to, id);
        double share = DEFAULT_SIZE / (double) Math.max(DEFAULT_SIZE, from.size());
        for (String key : Weights.keys(projection)) {
            double weight = share * projection.path(key).asDouble(1);
            projection.put(key, new BigDecimal(weight).round(new MathContext(3)).doubleValue());
        }
        delay.ifPresent(value -> projection.set("delayMs", value));
        return projection;
    }

    /**
     * Exchanges the component at a pointer, keeping the parameters that the new one has as well.
     */
    void choose(ObjectNode root, String pointer, String type) {
        JsonNode old = root.at(pointer);
        ObjectNode chosen = object().put("type", type);
        for (ParameterInfo info : parameters(pointer, type)) {
            boolean alike =
                    parameters(pointer, old.path("type").asString("")).stream()
                            .anyMatch(before -> isAlike(before, info));
            if (alike && old.has(info.name())) {
                chosen.set(info.name(), old.get(info.name()));
            }
        }
        if (old instanceof ObjectNode object && pointer.startsWith("/stimuli/")) {
            object.remove(object.propertyNames().stream().filter(k -> !isCommon(k)).toList());
            object.setAll(chosen);
        } else {
            Pointers.put(root, pointer, Optional.of(chosen));
        }
        if (pointer.startsWith("/populations/")) {
            adaptPopulation(root, pointer.substring(0, pointer.lastIndexOf('/')));
        }
    }

    private static boolean isCommon(String key) {
        return List.of("id", "size", "shape").contains(key);
    }

    private void adaptPopulation(ObjectNode root, String population) {
        String model = root.at(population + "/model/type").asString("");
        String current = root.at(population + "/receptors/type").asString("");
        List<String> allowed = receptorTypes(model);
        if (!allowed.isEmpty() && !allowed.contains(current)) {
            Pointers.put(
                    root,
                    population + "/receptors",
                    Optional.of(object().put("type", allowed.getFirst())));
        }
        receptor(root.at(population + "/receptors/type").asString(""), model)
                .ifPresent(
                        r -> rekeyInto(root, root.at(population + "/id").asString(""), r.weight()));
    }

    private void rekeyInto(ObjectNode root, String id, ParameterInfo weight) {
        for (JsonNode each : root.path("projections")) {
            if (each instanceof ObjectNode projection
                    && projection.path("to").asString("").equals(id)
                    && !Weights.keys(projection).isEmpty()) {
                Weights.rekey(projection, weight.name(), number(weight));
            }
        }
    }

    /** Whether the values of one parameter can be values of the other. */
    private static boolean isAlike(ParameterInfo a, ParameterInfo b) {
        return a.name().equals(b.name()) && a.kind() == b.kind() && a.options().equals(b.options());
    }

    private List<ParameterInfo> parameters(String pointer, String type) {
        return registry.all().stream()
                .filter(member -> member.type().equals(type) && family(pointer).isInstance(member))
                .flatMap(member -> member.parameters().stream())
                .toList();
    }

    private static Class<? extends Component> family(String pointer) {
        return pointer.startsWith("/stimuli/")
                ? StimulusModel.class
                : pointer.endsWith("/model")
                        ? NeuronModel.class
                        : pointer.endsWith("/receptors") ? ReceptorModel.class : Component.class;
    }

    private List<String> receptorTypes(String neuronType) {
        return registry.find(NeuronModel.class, neuronType)
                .map(NeuronModel::receptorTypes)
                .orElse(List.of());
    }

    private Optional<ReceptorModel> receptor(String type, String neuronType) {
        String named =
                type.isEmpty() ? receptorTypes(neuronType).stream().findFirst().orElse("") : type;
        return registry.find(ReceptorModel.class, named);
    }

    private static double number(ParameterInfo info) {
        return DraftModels.usualWeight(info);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
