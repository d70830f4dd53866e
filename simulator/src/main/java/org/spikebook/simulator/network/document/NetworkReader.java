package org.spikebook.simulator.network.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.network.validation.NetworkRules;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads network documents. Whatever is given, the answer is a network or a list of problems, never
 * an exception. Immutable and safe for use by several threads.
 */
public final class NetworkReader {

    private final ModelRegistry registry;
    private final Limits limits;

    /** A reader with the limits of this machine. */
    public NetworkReader(ModelRegistry registry) {
        this(registry, Limits.ofThisMachine());
    }

    public NetworkReader(ModelRegistry registry, Limits limits) {
        this.registry = registry;
        this.limits = limits;
    }

    /** Reads a document in UTF-8. */
    public Validation read(byte[] document) {
        if (document.length > limits.documentBytes()) {
            return invalid(
                    Problems.of(Place.ROOT, "tooLong", document.length, limits.documentBytes()));
        }
        return read(new String(document, StandardCharsets.UTF_8));
    }

    /** Reads a document. */
    public Validation read(String document) {
        if (document.length() > limits.documentBytes()) {
            return invalid(
                    Problems.of(Place.ROOT, "tooLong", document.length(), limits.documentBytes()));
        }
        List<Problem> problems = new ArrayList<>();
        return JsonText.parseObject(document, problems)
                .flatMap(object -> readObject(object, new PartsRead(), problems))
                .<Validation>map(Validation.Valid::new)
                .orElseGet(() -> new Validation.Invalid(problems));
    }

    /**
     * Takes a document whose numbers will be changed.
     *
     * @param problems added to, if it is too long or no JSON object
     */
    public Optional<EditableDocument> edit(String document, List<Problem> problems) {
        if (document.length() > limits.documentBytes()) {
            problems.add(
                    Problems.of(Place.ROOT, "tooLong", document.length(), limits.documentBytes()));
            return Optional.empty();
        }
        return JsonText.parseObject(document, problems).map(EditableDocument::new);
    }

    /** Reads a document of this reader as it is now: the parts that have changed. */
    public Validation read(EditableDocument document) {
        List<Problem> problems = new ArrayList<>();
        document.parts().begin();
        return readObject(document.root(), document.parts(), problems)
                .<Validation>map(Validation.Valid::new)
                .orElseGet(() -> new Validation.Invalid(problems));
    }

    /**
     * Reads a network that is part of another document.
     *
     * @param node the network; null where it is missing
     * @param path of the node in its document
     * @param problems added to, with paths from the outer document's root
     */
    public Optional<NetworkModel> read(
            @Nullable JsonNode node, String path, List<Problem> problems) {
        if (JsonFields.of(node, new Place(path), problems).isEmpty()
                || !(node instanceof ObjectNode object)) {
            return Optional.empty();
        }
        List<Problem> own = new ArrayList<>();
        Optional<NetworkModel> network = readObject(object, new PartsRead(), own);
        own.forEach(problem -> problems.add(problem.under(path)));
        return network;
    }

    private Optional<NetworkModel> readObject(
            ObjectNode object, PartsRead parts, List<Problem> problems) {
        Optional<NetworkModel> network =
                Upgrades.toCurrent(object, problems)
                        .flatMap(root ->
                                new DocumentReader(registry, limits, parts, problems).read(root));
        if (network.isPresent() && problems.isEmpty()) {
            problems.addAll(new NetworkRules(network.get(), limits).broken());
        }
        return problems.isEmpty() ? network : Optional.empty();
    }

    private static Validation invalid(Problem problem) {
        return new Validation.Invalid(List.of(problem));
    }
}
