package org.spikebook.simulator.engine.population;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether the values that a population passes on come back to it. */
final class Feedback {

    private final NetworkModel network;

    Feedback(NetworkModel network) {
        this.network = network;
    }

    /**
     * The projection by which its values come back, immediately or by way of other populations that
     * pass values on; empty if none does, or the population spikes.
     */
    Optional<String> into(String population) {
        Set<String> reached = new HashSet<>(Set.of(population));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            String from = next.remove();
            for (Projection projection : network.projections()) {
                if (projection.from().equals(from) && passesValuesOn(from)) {
                    if (projection.to().equals(population)) {
                        return Optional.of(projection.id());
                    }
                    if (reached.add(projection.to())) {
                        next.add(projection.to());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether what it sends are values, which know no bound, and no spikes. */
    boolean passesValuesOn(String id) {
        Optional<Population> population = network.population(id);
        return population.map(p -> p.model().component().isGraded()).orElse(false);
    }
}
