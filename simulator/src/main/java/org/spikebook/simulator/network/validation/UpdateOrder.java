package org.spikebook.simulator.network.validation;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.Value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which populations are advanced within a step: a population comes after all those
 * whose spikes reach it in the same step (delay 0); otherwise document order.
 */
public final class UpdateOrder {

    private UpdateOrder() {}

    /** Ids of the populations in the order of a step, those in an undelayed cycle left out. */
    public static List<String> of(NetworkModel network) {
        Set<String> waiting = ids(network);
        List<String> ordered = new ArrayList<>();
        boolean advanced = true;
        while (advanced) {
            advanced = false;
            for (String id : List.copyOf(waiting)) {
                if (!waitsForOthers(network, id, waiting)) {
                    waiting.remove(id);
                    ordered.add(id);
                    advanced = true;
                }
            }
        }
        return ordered;
    }

    /** Whether spikes of a projection arrive in the step in which they were sent. */
    public static boolean isUndelayed(Projection projection, double dtMs) {
        return projection.delayMs() instanceof Value.Real(double delayMs)
                && ExactMath.round(delayMs / dtMs) == 0;
    }

    static List<String> populationsInUndelayedCycle(NetworkModel network) {
        Set<String> left = ids(network);
        of(network).forEach(left::remove);
        return List.copyOf(left);
    }

    private static boolean waitsForOthers(NetworkModel network, String id, Set<String> waiting) {
        return network.into(id).stream()
                .filter(p -> isUndelayed(p, network.run().dtMs()))
                .anyMatch(p -> waiting.contains(p.from()));
    }

    private static Set<String> ids(NetworkModel network) {
        Set<String> ids = new LinkedHashSet<>();
        network.populations().stream().map(Population::id).forEach(ids::add);
        return ids;
    }
}
