package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.delivery.Delivery;
import org.spikebook.simulator.engine.delivery.EfficacyDelivery;
import org.spikebook.simulator.engine.delivery.PlasticDelivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The parts of plastic projections, one for each block of their target, by id of the projection.
 */
final class LearningParts {

    private final Map<String, List<Delivery>> all = new HashMap<>();
    private final Map<String, List<PlasticDelivery>> plastic = new HashMap<>();
    private final Map<String, EfficacyDelivery> efficacies = new HashMap<>();

    /** Adds the next part of a projection, if it learns. */
    void add(CompiledProjection projection, Delivery delivery) {
        String id = projection.description().id();
        if (projection.description().plasticity().isPresent()) {
            all.computeIfAbsent(id, _ -> new ArrayList<>()).add(delivery);
        }
        if (delivery instanceof PlasticDelivery changing) {
            plastic.computeIfAbsent(id, _ -> new ArrayList<>()).add(changing);
        } else if (delivery instanceof EfficacyDelivery changing) {
            efficacies.putIfAbsent(id, changing);
        }
    }

    /** Those of a projection whose weights change; none for all else. */
    List<PlasticDelivery> plastic(String projectionId) {
        return plastic.getOrDefault(projectionId, List.of());
    }

    /** What gives the efficacies of a projection: the same for each block of its target. */
    EfficacyDelivery efficacies(String projectionId) {
        return Objects.requireNonNull(efficacies.get(projectionId), projectionId);
    }

    /** Brings what a snapshot of other values has left into the range of these. */
    void keepInRange(CancellationToken cancellation) {
        plastic.values().forEach(parts -> parts.forEach(part -> part.keepInRange(cancellation)));
    }

    /**
     * Takes over what was learned.
     *
     * @param isPlacedAlike whether a projection learns by the same rule along the same synapses as
     *     the one of its id before
     */
    void continueFrom(
            LearningParts before, Predicate<String> isPlacedAlike, CancellationToken cancellation) {
        all.forEach((id, parts) -> {
            List<Delivery> last = before.all.getOrDefault(id, List.of());
            if (last.size() == parts.size() && isPlacedAlike.test(id)) {
                for (int b = 0; b < parts.size(); b++) {
                    Snapshot.copy(last.get(b)::archive, parts.get(b)::archive, cancellation);
                }
            }
        });
    }
}
