package org.spikebook.web.networklab.edit;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.plasticity.PlasticityRule;
import org.spikebook.simulator.network.Recorder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.util.List;
import java.util.Optional;

/** Whom a recorder can observe, and what it records then. */
public final class Observation {

    /** So many weights over time are told apart on a screen. */
    private static final int FIRST_SYNAPSES = 5;

    private final ModelRegistry registry;

    public Observation(ModelRegistry registry) {
        this.registry = registry;
    }

    /**
     * PartIds of the projections of which something changes, so that there is something to record.
     */
    public List<String> plasticProjections(Draft draft) {
        return draft.links().stream()
                .filter(link -> !recordable(draft, link).isEmpty())
                .map(DraftLink::id)
                .toList();
    }

    /** What can be recorded of the projection with an id; nothing if there is none, or no rule. */
    public List<String> recordable(Draft draft, String projection) {
        return draft.links().stream()
                .filter(link -> isProjection(link, projection))
                .findFirst()
                .map(link -> recordable(draft, link))
                .orElse(List.of());
    }

    private List<String> recordable(Draft draft, DraftLink link) {
        return registry.find(
                        PlasticityRule.class, draft.textAt(link.pointer() + "/plasticity/type"))
                .map(Recorder::recordable)
                .orElse(List.of());
    }

    private static boolean isProjection(DraftLink link, String id) {
        return link.kind() == DraftLink.Kind.PROJECTION && link.id().equals(id);
    }

    /** Whether a recorder observes a projection, as far as one can tell. */
    public static boolean isOfProjection(Draft draft, DraftNode recorder) {
        String of = draft.textAt(recorder.pointer() + "/of");
        return recorder.type().equals(Recorder.WEIGHT)
                || draft.links().stream().anyMatch(link -> isProjection(link, of))
                        && !isMember(draft, of);
    }

    private static boolean isMember(Draft draft, String id) {
        return draft.nodes().stream().anyMatch(node -> node.isMember() && node.id().equals(id));
    }

    /**
     * Lets a recorder observe another user: of a projection, the weights of a few synapses or the
     * first variable behind its efficacies.
     */
    void change(ObjectNode root, Draft draft, String recorder, String id) {
        boolean wasOfProjection =
                draft.nodes().stream()
                        .filter(node -> node.pointer().equals(recorder))
                        .anyMatch(node -> isOfProjection(draft, node));
        Pointers.put(root, recorder + "/of", Optional.of(StringNode.valueOf(id)));
        List<String> ofProjection = isMember(draft, id) ? List.of() : recordable(draft, id);
        if (!ofProjection.isEmpty()) {
            record(root, recorder, ofProjection.getFirst());
            Pointers.put(root, recorder + "/neurons", first(ofProjection.getFirst()));
        } else if (wasOfProjection) {
            record(root, recorder, Recorder.SPIKES);
            Pointers.put(root, recorder + "/neurons", Optional.empty());
        }
    }

    private static Optional<JsonNode> first(String variable) {
        if (!variable.equals(Recorder.WEIGHT)) {
            return Optional.empty();
        }
        ArrayNode first = JsonNodeFactory.instance.arrayNode();
        for (int k = 0; k < FIRST_SYNAPSES; k++) {
            first.add(k);
        }
        return Optional.of(first);
    }

    /**
     * Lets a recorder record something else; spikes are not sampled, and synapses are counted
     * otherwise than neurons.
     */
    static void record(ObjectNode root, String recorder, String variable) {
        boolean hadWeights = root.at(recorder + "/record").asString("").equals(Recorder.WEIGHT);
        if (hadWeights != variable.equals(Recorder.WEIGHT)) {
            Pointers.put(root, recorder + "/neurons", first(variable));
        }
        Pointers.put(root, recorder + "/record", Optional.of(StringNode.valueOf(variable)));
        if (variable.equals(Recorder.SPIKES)) {
            Pointers.put(root, recorder + "/everyMs", Optional.empty());
        }
    }
}
