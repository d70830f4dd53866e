package org.spikebook.training.document;

import org.spikebook.simulator.model.connector.WeightLayout;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether weights belong to a network: finite matrices of the right size.
 *
 * @param all whether every projection must have one; otherwise some keep the document's weights
 */
record WeightFit(NetworkModel network, WeightSet weights, boolean all) {

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (String id : weights.byProjection().keySet()) {
            if (network.projection(id).isEmpty()) {
                problems.add(problem(id, "trained.weights.unknown", id));
            }
        }
        network.projections().forEach(p -> check(p, problems));
        return problems;
    }

    private void check(Projection projection, List<Problem> problems) {
        String id = projection.id();
        Optional<ProjectionWeights> found = weights.of(id);
        if (found.isEmpty()) {
            if (all) {
                problems.add(problem(id, "trained.weights.missing", id));
            }
            return;
        }
        ProjectionWeights matrix = found.get();
        WeightLayout layout = network.weightLayout(projection);
        int pre = layout.columns();
        int post = layout.rows();
        if (matrix.pre() != pre || matrix.post() != post) {
            problems.add(
                    problem(
                            id,
                            "trained.weights.shape",
                            id,
                            matrix.post(),
                            matrix.pre(),
                            post,
                            pre));
        }
        if (!finite(matrix.values())) {
            problems.add(problem(id, "trained.weights.notFinite", id));
        }
    }

    private static boolean finite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static Problem problem(String id, String code, Object... args) {
        return Problem.of(WeightFit.class, "/weights/" + id, code, args);
    }
}
