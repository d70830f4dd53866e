package org.spikebook.training.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.document.WeightSetJson;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.training.progress.TrainingProvenance;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads trained networks, {@code spikebook/trained-network/1}: network, weights, plan, provenance
 * and, where a server signed it, its signature. All problems are reported together.
 */
public final class TrainedNetworkReader {

    static final String FORMAT = "spikebook/trained-network/1";

    /** Longer documents are refused unread. */
    public static final int MAX_CHARS = 64 << 20;

    private final NetworkReader networks;
    private final TrainingPlanReader plans;

    public TrainedNetworkReader(
            ModelRegistry models, TrainingRegistry training, DatasetCatalog catalog) {
        this.networks = new NetworkReader(models);
        this.plans = new TrainingPlanReader(training, catalog);
    }

    /** The trained network in a document in UTF-8. */
    public Reading<TrainedNetworkDocument> read(byte[] json) {
        return read(
                json.length > MAX_CHARS
                        ? " ".repeat(MAX_CHARS + 1)
                        : new String(json, StandardCharsets.UTF_8));
    }

    /** The trained network in a document. */
    public Reading<TrainedNetworkDocument> read(String json) {
        return read(json, plans::read);
    }

    /**
     * The same of a network that was kept: the data set that it was trained on may be gone, or
     * another one by now.
     */
    public Reading<TrainedNetworkDocument> readStored(String json) {
        return read(json, plans::readStored);
    }

    private Reading<TrainedNetworkDocument> read(
            String json, Function<JsonFields, Optional<TrainingPlan>> planReading) {
        return JsonTree.parse(json, MAX_CHARS).then(tree -> read(tree, planReading));
    }

    private Reading<TrainedNetworkDocument> read(
            JsonNode tree, Function<JsonFields, Optional<TrainingPlan>> planReading) {
        List<Problem> problems = new ArrayList<>();
        JsonFields fields = new JsonFields(tree, "", problems);
        Format.check(fields, FORMAT);
        Optional<NetworkModel> network = network(fields);
        Optional<WeightSet> weights = weights(fields);
        Optional<TrainingPlan> plan = fields.object("plan").flatMap(planReading);
        Optional<TrainingProvenance> provenance =
                fields.object("provenance").map(ProvenanceJson::read);
        Optional<String> signature =
                Optional.of(fields.text("signature", "")).filter(s -> !s.isEmpty());
        fields.noOthers();
        if (network.isPresent() && weights.isPresent()) {
            boolean all =
                    plan.map(p -> p.method().component().trainsEveryProjection()).orElse(true);
            problems.addAll(new WeightFit(network.get(), weights.get(), all).problems());
        }
        if (!problems.isEmpty()) {
            return new Reading.Unreadable<>(problems);
        }
        TrainedNetwork trained =
                new TrainedNetwork(
                        network.orElseThrow(),
                        weights.orElseThrow(),
                        plan.orElseThrow(),
                        provenance.orElseThrow());
        return new Reading.Readable<>(new TrainedNetworkDocument(trained, signature));
    }

    private Optional<NetworkModel> network(JsonFields fields) {
        return fields.required("network")
                .flatMap(node -> networks.read(node, "/network", fields.problems()));
    }

    private static Optional<WeightSet> weights(JsonFields fields) {
        return fields.required("weights")
                .flatMap(node -> WeightSetJson.read(node, "/weights", fields.problems()));
    }
}
