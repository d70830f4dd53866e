package org.spikebook.training.bptt.synapse;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.validation.UpdateOrder;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which spikes flow through the populations, block by block: a block is a population,
 * or several that loops lead through.
 *
 * @param blocks such that every projection between blocks leads forward, the output last; document
 *     order where that leaves a choice. Within a block every projection without delay leads forward
 */
public record FlowOrder(NetworkModel network, List<List<String>> blocks) {

    public static FlowOrder of(NetworkModel network) {
        List<String> waiting =
                new ArrayList<>(network.populations().stream().map(Population::id).toList());
        List<String> updates = new UpdateOrder(network).populations();
        List<List<String>> blocks = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> block =
                    waiting.stream()
                            .map(id -> block(network, id))
                            .filter(b -> waitsForNone(network, b, waiting))
                            .findFirst()
                            .orElseThrow();
            waiting.removeAll(block);
            blocks.add(updates.stream().filter(block::contains).toList());
        }
        return new FlowOrder(network, outputsLast(network, blocks));
    }

    /** A population and all that it reaches and is reached from. */
    private static List<String> block(NetworkModel network, String id) {
        Set<String> reached = reached(network, id);
        return network.populations().stream()
                .map(Population::id)
                .filter(other ->
                        other.equals(id)
                                || (reached.contains(other)
                                        && reached(network, other).contains(id)))
                .toList();
    }

    private static boolean waitsForNone(
            NetworkModel network, List<String> block, List<String> waiting) {
        return block.stream()
                .flatMap(id -> network.into(id).stream())
                .map(Projection::from)
                .noneMatch(from -> waiting.contains(from) && !block.contains(from));
    }

    private static List<List<String>> outputsLast(NetworkModel network, List<List<String>> blocks) {
        List<List<String>> sorted = new ArrayList<>(blocks);
        sorted.removeIf(block -> isOutput(network, block));
        blocks.stream().filter(block -> isOutput(network, block)).forEach(sorted::add);
        return sorted;
    }

    private static boolean isOutput(NetworkModel network, List<String> block) {
        return network.projections().stream()
                .noneMatch(p -> block.contains(p.from()) && !block.contains(p.to()));
    }

    /** Populations, block by block. */
    public List<String> order() {
        return blocks.stream().flatMap(List::stream).toList();
    }

    /** Whether a projection is part of a loop. */
    public boolean isRecurrent(Projection projection) {
        return blocks.stream()
                .anyMatch(b -> b.contains(projection.from()) && b.contains(projection.to()));
    }

    /** All that is wrong with the flow from the data to one output. */
    public List<Problem> problems(Optional<String> dataStimulus) {
        List<Problem> problems = new ArrayList<>();
        if (blocks.isEmpty()) {
            problems.add(problem("flow.empty"));
        } else if (blocks.getLast().size() > 1) {
            problems.add(problem("flow.outputLoop", String.join(", ", blocks.getLast())));
        }
        List<String> outputs =
                blocks.stream()
                        .filter(block -> isOutput(network, block))
                        .flatMap(List::stream)
                        .toList();
        if (outputs.size() > 1 && blocks.getLast().size() == 1) {
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
        Set<String> reached = reached(network, from);
        return network.populations().stream()
                .map(Population::id)
                .filter(id -> !reached.contains(id))
                .toList();
    }

    /** All that projections lead to from a population or stimulus, step by step. */
    private static Set<String> reached(NetworkModel network, String from) {
        Set<String> reached = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Projection projection : network.projections()) {
                boolean leads =
                        projection.from().equals(from) || reached.contains(projection.from());
                grown |= leads && reached.add(projection.to());
            }
        }
        return reached;
    }

    private static Problem problem(String code, Object... args) {
        return Problem.of(FlowOrder.class, "/populations", code, args);
    }
}
