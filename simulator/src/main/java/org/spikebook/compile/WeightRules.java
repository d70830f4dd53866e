package org.spikebook.compile;

import org.spikebook.connector.WeightLayout;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Projection;
import org.spikebook.network.model.ProjectionWeights;
import org.spikebook.network.model.WeightSet;
import org.spikebook.parameter.Problem;

import java.util.List;

/** Whether explicit weights fit a network. */
final class WeightRules {

    private WeightRules() {}

    static void check(NetworkModel network, WeightSet weights, List<Problem> problems) {
        weights.byProjection().forEach((id, matrix) -> check(network, id, matrix, problems));
    }

    private static void check(
            NetworkModel network, String id, ProjectionWeights matrix, List<Problem> problems) {
        String path = "/weights/" + id;
        if (network.projection(id).isEmpty()) {
            problems.add(Problem.of(WeightRules.class, path, "weightsOfNoProjection", id));
            return;
        }
        Projection projection = network.projection(id).get();
        WeightLayout layout = network.weightLayout(projection);
        int pre = layout.columns();
        int post = layout.rows();
        if (matrix.pre() != pre || matrix.post() != post) {
            problems.add(
                    Problem.of(
                            WeightRules.class,
                            path,
                            "weightsOfOtherSize",
                            id,
                            post,
                            pre,
                            matrix.post(),
                            matrix.pre()));
            return;
        }
        for (float weight : matrix.values()) {
            if (!Float.isFinite(weight)) {
                problems.add(Problem.of(WeightRules.class, path, "weightsNotFinite", id));
                return;
            }
        }
    }
}
