package org.spikebook.lesson.experiment;

import org.spikebook.simulator.model.plasticity.PairStdp;
import org.spikebook.simulator.model.plasticity.PairStdpParameters;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;

import java.util.Map;
import java.util.Optional;

/**
 * Lets one trained projection of a network continue learning while it runs on a chip: by pair STDP
 * with its usual settings, up to the largest weight that the projection has. A projection that
 * learns already keeps its rule.
 */
final class OnChipLearning {

    private OnChipLearning() {}

    static NetworkModel apply(NetworkModel network, WeightSet weights, String projection) {
        return network.mapProjections(p ->
                p.id().equals(projection) ? learning(p, weights.of(projection).orElseThrow()) : p);
    }

    private static Projection learning(Projection p, ProjectionWeights weights) {
        if (p.plasticity().isPresent()) {
            return p;
        }
        double largest = 0;
        for (float weight : weights.values()) {
            largest = Math.max(largest, Math.abs(weight));
        }
        Map<String, Value> most =
                largest > 0 ? Map.of(PairStdpParameters.WEIGHT_MAX, Value.of(largest)) : Map.of();
        return p.withPlasticity(Optional.of(Configured.of(new PairStdp(), most)));
    }
}
