package org.spikebook.network.document;

import org.spikebook.network.ModelRegistry;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.validation.Limits;
import org.spikebook.network.validation.NetworkRules;
import org.spikebook.network.validation.Validation;
import org.spikebook.parameter.Problem;

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
        Optional<NetworkModel> network =
                JsonText.parseObject(document, problems)
                        .flatMap(root -> Upgrades.toCurrent(root, problems))
                        .flatMap(root -> read(root, problems));
        if (network.isPresent() && problems.isEmpty()) {
            problems.addAll(NetworkRules.check(network.get(), limits));
        }
        return network.isPresent() && problems.isEmpty()
                ? new Validation.Valid(network.get())
                : new Validation.Invalid(problems);
    }

    private Optional<NetworkModel> read(ObjectNode root, List<Problem> problems) {
        return new DocumentReader(registry, limits, problems).read(root);
    }

    private static Validation invalid(Problem problem) {
        return new Validation.Invalid(List.of(problem));
    }
}
