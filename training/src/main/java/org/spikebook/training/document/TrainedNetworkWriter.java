package org.spikebook.training.document;

import java.util.Optional;
import org.spikebook.network.document.NetworkWriter;
import org.spikebook.network.document.WeightSetJson;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.training.TrainedNetwork;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes trained networks, {@code spikebook/trained-network/1}, in canonical form. */
public final class TrainedNetworkWriter {

    private TrainedNetworkWriter() {}

    /** The document of an unsigned network. */
    public static String write(TrainedNetwork trained) {
        return write(new TrainedNetworkDocument(trained, Optional.empty()));
    }

    /** The document as indented JSON. */
    public static String write(TrainedNetworkDocument document) {
        TrainedNetwork trained = document.trained();
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", TrainedNetworkReader.FORMAT);
        tree.set("network", tree(trained.network()));
        tree.set("weights", WeightSetJson.write(trained.weights()));
        tree.set("plan", TrainingPlanWriter.tree(trained.plan()));
        tree.set("provenance", ProvenanceJson.write(trained.provenance()));
        document.signature().ifPresent(signature -> tree.put("signature", signature));
        return JsonTree.print(tree);
    }

    private static JsonNode tree(NetworkModel network) {
        String text = NetworkWriter.write(network);
        return switch (JsonTree.parse(text, text.length())) {
            case DocumentReading.Readable<JsonNode>(JsonNode tree) -> tree;
            case DocumentReading.Unreadable<JsonNode>(var problems) ->
                    throw new IllegalStateException("our own document: " + problems);
        };
    }
}
