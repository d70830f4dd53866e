package org.spikebook.training.bptt;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Population;
import org.spikebook.network.model.Projection;
import org.spikebook.parameter.Problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which spikes flow through the populations.
 *
 * @param order populations such that every projection leads forward, the outputs last; document
 *     order where that leaves a choice
 * @param loops populations that are part of a loop, or lie between two
 */
record FlowOrder(NetworkModel network, List<String> order, List<String> loops) {

    static FlowOrder of(NetworkModel network) {
        List<String> waiting =
                new ArrayList<>(network.populations().stream().map(Population::id).toList());
        List<String> order = new ArrayList<>();
        Optional<String> next = next(network, waiting);
        while (next.isPresent()) {
            waiting.remove(next.get());
            order.add(next.get());
            next = next(network, waiting);
        }
        while (waiting.removeIf(id -> leadsToNone(network, id, waiting))) {
            // what lies behind the loops goes, one population at a time
        }
        return new FlowOrder(network, outputsLast(network, order), waiting);
    }

    private static boolean leadsToNone(NetworkModel network, String id, List<String> waiting) {
        return network.projections().stream()
                .noneMatch(p -> p.from().equals(id) && waiting.contains(p.to()));
    }

    /** The first population that nothing waiting leads to. */
    private static Optional<String> next(NetworkModel network, List<String> waiting) {
        return waiting.stream()
                .filter(id -> network.into(id).stream().noneMatch(p -> waiting.contains(p.from())))
                .findFirst();
    }

    private static List<String> outputsLast(NetworkModel network, List<String> order) {
        List<String> sorted = new ArrayList<>(order);
        sorted.removeIf(id -> isOutput(network, id));
        order.stream().filter(id -> isOutput(network, id)).forEach(sorted::add);
        return sorted;
    }

    private static boolean isOutput(NetworkModel network, String id) {
        return network.projections().stream().noneMatch(p -> p.from().equals(id));
    }

    /** All that is wrong with the flow from the data to one output. */
    List<Problem> problems(Optional<String> dataStimulus) {
        List<Problem> problems = new ArrayList<>();
        if (network.populations().isEmpty()) {
            problems.add(problem("flow.empty"));
        }
        if (!loops.isEmpty()) {
            problems.add(problem("flow.loop", String.join(", ", loops)));
        }
        List<String> outputs = order.stream().filter(id -> isOutput(network, id)).toList();
        if (outputs.size() > 1) {
            problems.add(problem("flow.outputs", String.join(", ", outputs)));
        }
        dataStimulus.map(this::unreached).ifPresent(ids -> noteUnreached(ids, problems));
        return problems;
    }

    private static void noteUnreached(List<String> ids, List<Problem> problems) {
        if (!ids.isEmpty()) {
            problems.add(problem("flow.unreached", String.join(", ", ids)));
        }
    }

    private List<String> unreached(String from) {
        Set<String> reached = new HashSet<>(Set.of(from));
        Set<String> before = Set.of();
        while (!before.equals(reached)) {
            before = new LinkedHashSet<>(reached);
            for (Projection projection : network.projections()) {
                if (reached.contains(projection.from())) {
                    reached.add(projection.to());
                }
            }
        }
        return network.populations().stream()
                .map(Population::id)
                .filter(id -> !reached.contains(id))
                .toList();
    }

    private static Problem problem(String code, Object... args) {
        return Problem.of(FlowOrder.class, "/populations", code, args);
    }
}
