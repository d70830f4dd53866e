package org.spikebook.simulator.network.validation;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which populations are advanced within a step: a population comes after all those
 * whose spikes reach it in the same step (delay 0); otherwise document order.
 */
public record UpdateOrder(NetworkModel network) {

    /** Ids of the populations in the order of a step, those in an undelayed cycle left out. */
    public List<String> populations() {
        Set<String> waiting = ids();
        List<String> ordered = new ArrayList<>();
        boolean advanced = true;
        while (advanced) {
            advanced = false;
            for (String id : List.copyOf(waiting)) {
                if (!waitsForOthers(id, waiting)) {
                    waiting.remove(id);
                    ordered.add(id);
                    advanced = true;
                }
            }
        }
        return ordered;
    }

    /** Ids of those in an undelayed cycle. */
    List<String> undelayedCycle() {
        Set<String> left = ids();
        populations().forEach(left::remove);
        return List.copyOf(left);
    }

    private boolean waitsForOthers(String id, Set<String> waiting) {
        return network.into(id).stream()
                .filter(p -> p.isUndelayed(network.run().dtMs()))
                .anyMatch(p -> waiting.contains(p.from()));
    }

    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        network.populations().stream().map(Population::id).forEach(ids::add);
        return ids;
    }
}
