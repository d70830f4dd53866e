package org.spikebook.training.bptt;

import org.spikebook.simulator.model.connector.AllToAll;
import org.spikebook.simulator.model.connector.Convolution;
import org.spikebook.simulator.model.connector.OneToOne;
import org.spikebook.simulator.model.connector.Pooling;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the trainer needs of a projection, or why it cannot be trained. */
record TrainableProjection(Projection projection) {

    private static final Set<String> CONNECTORS =
            Set.of(AllToAll.TYPE, OneToOne.TYPE, Convolution.TYPE, Pooling.TYPE);

    boolean isOneToOne() {
        return projection.connector().type().equals(OneToOne.TYPE);
    }

    /** Whether its synapses share weights. */
    boolean sharesWeights() {
        return projection.connector().component().sharesWeights();
    }

    /** Whether its weights are trained; that of a pooling stays. */
    boolean isTrained() {
        return !projection.connector().type().equals(Pooling.TYPE);
    }

    /**
     * The delay in steps; empty after a problem was noted.
     *
     * @param path pointer to the projection in its document
     */
    Optional<Integer> delaySteps(String path, double dtMs, List<Problem> problems) {
        int before = problems.size();
        String connector = projection.connector().type();
        if (!CONNECTORS.contains(connector)) {
            problems.add(
                    problem(
                            path + "/connector",
                            "projection.connector",
                            projection.id(),
                            connector));
        }
        if (!isTrained() && !(projection.weight() instanceof Value.Real)) {
            problems.add(problem(path, "projection.poolingWeight", projection.id()));
        }
        projection
                .plasticity()
                .ifPresent(rule ->
                        problems.add(
                                problem(
                                        path + "/plasticity",
                                        "projection.plasticity",
                                        projection.id(),
                                        rule.type())));
        if (projection.delayMs() instanceof Value.Real(double delayMs)
                && problems.size() == before) {
            return Optional.of((int) Math.round(delayMs / dtMs));
        }
        if (!(projection.delayMs() instanceof Value.Real)) {
            problems.add(problem(path + "/delayMs", "projection.delay", projection.id()));
        }
        return Optional.empty();
    }

    private static Problem problem(String path, String code, Object... args) {
        return Problem.of(TrainableProjection.class, path, code, args);
    }
}
