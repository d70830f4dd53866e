package org.spikebook.training;

import org.spikebook.simulator.model.connector.WeightLayout;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The weights that a network document lists one by one, as an imported one does. */
final class ListedWeights {

    private ListedWeights() {}

    /**
     * The weights of a network to train on from; empty unless every projection lists its own, but
     * for one whose synapses all share a single weight.
     */
    static Optional<WeightSet> of(NetworkModel network) {
        Map<String, ProjectionWeights> listed = new TreeMap<>();
        boolean any = false;
        for (Projection projection : network.projections()) {
            WeightLayout layout = network.weightLayout(projection);
            switch (projection.weight()) {
                case Value.Series(List<Double> weights) -> {
                    listed.put(projection.id(), matrix(layout, weights));
                    any = true;
                }
                case Value.Real(double weight) when layout.count() == 1 ->
                        listed.put(projection.id(), matrix(layout, List.of(weight)));
                default -> {
                    return Optional.empty();
                }
            }
        }
        return any ? Optional.of(new WeightSet(listed)) : Optional.empty();
    }

    private static ProjectionWeights matrix(WeightLayout layout, List<Double> weights) {
        float[] values = new float[weights.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = weights.get(k).floatValue();
        }
        return new ProjectionWeights(layout.columns(), layout.rows(), values);
    }
}
