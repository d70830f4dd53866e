package org.spikebook.training.document;

import org.spikebook.simulator.network.document.NetworkWriter;
import org.spikebook.simulator.network.document.WeightSetJson;
import org.spikebook.training.TrainedNetwork;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

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
        tree.set("network", NetworkWriter.writeTree(trained.network()));
        tree.set("weights", WeightSetJson.write(trained.weights()));
        tree.set("plan", TrainingPlanWriter.tree(trained.plan()));
        tree.set("provenance", ProvenanceJson.write(trained.provenance()));
        document.signature().ifPresent(signature -> tree.put("signature", signature));
        return JsonTree.print(tree);
    }
}
