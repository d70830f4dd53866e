package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.delivery.Delivery;
import org.spikebook.simulator.engine.delivery.EfficacyDelivery;
import org.spikebook.simulator.engine.delivery.PlasticDelivery;
import org.spikebook.simulator.engine.delivery.ProjectionInputs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The deliveries along projections, one for each block of their target, by id of the projection,
 * with what they are made of. Projections of currents have none, nor have those in merged tables.
 */
final class ProjectionParts {

    private record Part(ProjectionInputs inputs, List<Delivery> deliveries) {}

    private final Map<String, Part> parts = new HashMap<>();

    /** Adds a projection with its deliveries, as far as they are there. */
    void add(ProjectionInputs inputs, List<Delivery> deliveries) {
        String id = inputs.projection().description().id();
        parts.put(id, new Part(inputs, new ArrayList<>(deliveries)));
    }

    /** Adds the next delivery of a projection. */
    void add(String projectionId, Delivery delivery) {
        Objects.requireNonNull(parts.get(projectionId), projectionId).deliveries().add(delivery);
    }

    /** Whether the parts of the projection of that id are made of the same. */
    boolean areMadeOf(ProjectionInputs inputs) {
        Part part = parts.get(inputs.projection().description().id());
        return part != null && part.inputs().areSame(inputs);
    }

    /** Those of a projection; none if there is no projection of that id. */
    List<Delivery> deliveries(String projectionId) {
        Part part = parts.get(projectionId);
        return part == null ? List.of() : List.copyOf(part.deliveries());
    }

    /** Those of a projection whose weights change; none for all else. */
    List<PlasticDelivery> plastic(String projectionId) {
        return of(PlasticDelivery.class, deliveries(projectionId).stream()).toList();
    }

    private static <T> Stream<T> of(Class<T> type, Stream<Delivery> deliveries) {
        return deliveries.filter(type::isInstance).map(type::cast);
    }

    /** What gives the efficacies of a projection: the same for each block of its target. */
    EfficacyDelivery efficacies(String projectionId) {
        return of(EfficacyDelivery.class, deliveries(projectionId).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Brings what a snapshot of other values has left into the range of these. */
    void keepInRange(CancellationToken cancellation) {
        of(PlasticDelivery.class, parts.values().stream().flatMap(p -> p.deliveries().stream()))
                .forEach(delivery -> delivery.keepInRange(cancellation));
    }
}
