package org.spikebook.simulator.network.validation;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;

import java.util.ArrayList;
import java.util.List;

/** What must hold between the parts of a network, beyond each part being right by itself. */
public final class NetworkRules {

    /** How far from a whole number of steps a time may be, by rounding. */
    private static final double WHOLE = 1e-9;

    private static final double MEBIBYTE = 1 << 20;

    /** Tables are indexed by source and delay. */
    private static final double MOST_ROWS = 1 << 30;

    private NetworkRules() {}

    /** All broken rules; empty if the network can be run. */
    public static List<Problem> check(NetworkModel network, Limits limits) {
        List<Problem> problems = new ArrayList<>();
        checkUndelayedCycles(network, problems);
        checkSamples(network, problems);
        checkSize(network, limits, problems);
        return problems;
    }

    private static void checkUndelayedCycles(NetworkModel network, List<Problem> problems) {
        List<String> cycle = UpdateOrder.populationsInUndelayedCycle(network);
        if (cycle.isEmpty()) {
            return;
        }
        List<Projection> projections = network.projections();
        for (int i = 0; i < projections.size(); i++) {
            Projection projection = projections.get(i);
            if (UpdateOrder.isUndelayed(projection, network.run().dtMs())
                    && cycle.contains(projection.from())
                    && cycle.contains(projection.to())) {
                problems.add(
                        Problem.of(
                                NetworkRules.class,
                                "/projections/" + i + "/delayMs",
                                "undelayedCycle",
                                projection.id(),
                                String.join(", ", cycle),
                                Numbers.readable(network.run().dtMs())));
            }
        }
    }

    private static void checkSamples(NetworkModel network, List<Problem> problems) {
        double dtMs = network.run().dtMs();
        for (int i = 0; i < network.recorders().size(); i++) {
            double everyMs = network.recorders().get(i).everyMs().orElse(dtMs);
            double steps = everyMs / dtMs;
            if (ExactMath.rint(steps) < 1
                    || Math.abs(steps - ExactMath.rint(steps)) > WHOLE * steps) {
                problems.add(
                        Problem.of(
                                NetworkRules.class,
                                "/recorders/" + i + "/everyMs",
                                "notWholeSteps",
                                Numbers.readable(dtMs),
                                Numbers.readable(everyMs)));
            }
        }
    }

    private static void checkSize(NetworkModel network, Limits limits, List<Problem> problems) {
        MemoryEstimate estimate = MemoryEstimate.of(network);
        if (estimate.synapses() > limits.synapses()) {
            problems.add(
                    Problem.of(
                            NetworkRules.class,
                            "/projections",
                            "tooManySynapses",
                            Numbers.readable(ExactMath.rint(estimate.synapses())),
                            limits.synapses()));
        }
        if (estimate.rows() > MOST_ROWS) {
            problems.add(
                    Problem.of(
                            NetworkRules.class,
                            "/projections",
                            "tooManyDelays",
                            Numbers.readable(ExactMath.rint(estimate.rows())),
                            Numbers.readable(MOST_ROWS)));
        }
        if (estimate.bytes() > limits.memoryBytes()) {
            problems.add(
                    Problem.of(
                            NetworkRules.class,
                            "",
                            "tooMuchMemory",
                            Numbers.readable(Math.ceil(estimate.bytes() / MEBIBYTE)),
                            Numbers.readable(Math.floor(limits.memoryBytes() / MEBIBYTE))));
        }
    }
}
