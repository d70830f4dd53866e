package org.spikebook.web.networklab;

import org.spikebook.network.model.Recorder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Whom a recorder can observe, and what it records then. */
public final class Observation {

    /** So many weights over time are told apart on a screen. */
    private static final int FIRST_SYNAPSES = 5;

    private Observation() {}

    /** Ids of the projections whose weights change, so that there is something to record. */
    public static List<String> plasticProjections(Draft draft) {
        return draft.links().stream()
                .filter(link -> draft.at(link.pointer() + "/plasticity/type").isPresent())
                .map(DraftLink::id)
                .toList();
    }

    /** Lets a recorder observe somebody else: of a projection, the weights of a few synapses. */
    static void change(ObjectNode root, String recorder, String id) {
        Pointers.put(root, recorder + "/of", Optional.of(StringNode.valueOf(id)));
        boolean recordsWeights = root.at(recorder + "/record").asString("").equals(Recorder.WEIGHT);
        if (isProjection(root, id)) {
            ArrayNode first = JsonNodeFactory.instance.arrayNode();
            for (int k = 0; k < FIRST_SYNAPSES; k++) {
                first.add(k);
            }
            Pointers.put(
                    root, recorder + "/record", Optional.of(StringNode.valueOf(Recorder.WEIGHT)));
            Pointers.put(root, recorder + "/neurons", Optional.of(first));
        } else if (recordsWeights) {
            record(root, recorder, Recorder.SPIKES);
            Pointers.put(root, recorder + "/neurons", Optional.empty());
        }
    }

    /** Lets a recorder record something else; spikes are not sampled. */
    static void record(ObjectNode root, String recorder, String variable) {
        Pointers.put(root, recorder + "/record", Optional.of(StringNode.valueOf(variable)));
        if (variable.equals(Recorder.SPIKES)) {
            Pointers.put(root, recorder + "/everyMs", Optional.empty());
        }
    }

    private static boolean isProjection(JsonNode root, String id) {
        return StreamSupport.stream(root.path("projections").spliterator(), false)
                .anyMatch(projection -> projection.path("id").asString("").equals(id));
    }
}
