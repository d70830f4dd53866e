package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.model.connector.WeightLayout;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether explicit weights fit a network.
 *
 * @param wereChecked whether they were found to be finite before, in another network
 */
record WeightRules(NetworkModel network, boolean wereChecked) {

    /** What is wrong; empty if they fit. */
    List<Problem> problems(WeightSet weights) {
        List<Problem> problems = new ArrayList<>();
        weights.byProjection().forEach((id, matrix) -> check(id, matrix, problems));
        return problems;
    }

    private void check(String id, ProjectionWeights matrix, List<Problem> problems) {
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
        if (!wereChecked) {
            checkFinite(id, matrix, problems);
        }
    }

    private static void checkFinite(String id, ProjectionWeights matrix, List<Problem> problems) {
        String path = "/weights/" + id;
        for (float weight : matrix.values()) {
            if (!Float.isFinite(weight)) {
                problems.add(Problem.of(WeightRules.class, path, "weightsNotFinite", id));
                return;
            }
        }
    }
}
