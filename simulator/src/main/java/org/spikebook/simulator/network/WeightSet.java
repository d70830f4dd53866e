package org.spikebook.simulator.network;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Explicit weights beside a network, by projection id, for example what training found. A
 * projection without an entry keeps the weight of the document. Immutable.
 */
public record WeightSet(Map<String, ProjectionWeights> byProjection) {

    public static final WeightSet EMPTY = new WeightSet(Map.of());

    public WeightSet {
        byProjection = Collections.unmodifiableMap(new TreeMap<>(byProjection));
    }

    /** Those of one projection only; none where it has none. */
    public WeightSet only(String projectionId) {
        return of(projectionId)
                .map(weights -> new WeightSet(Map.of(projectionId, weights)))
                .orElse(EMPTY);
    }

    /**
     * The same with the weights of least magnitude {@linkplain ProjectionWeights#pruned left out},
     * projection by projection.
     *
     * @param percent of the weights of each projection that are not 0 yet, from 0 to 100
     */
    public WeightSet pruned(double percent) {
        if (percent == 0) {
            return this;
        }
        Map<String, ProjectionWeights> left = new TreeMap<>(byProjection);
        left.replaceAll((_, weights) -> weights.pruned(percent));
        return new WeightSet(left);
    }

    public Optional<ProjectionWeights> of(String projectionId) {
        return Optional.ofNullable(byProjection.get(projectionId));
    }
}
