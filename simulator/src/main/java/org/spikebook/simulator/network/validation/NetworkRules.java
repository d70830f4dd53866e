package org.spikebook.simulator.network.validation;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;

import java.util.ArrayList;
import java.util.List;

/** What must hold between the parts of a network, beyond each part being right by itself. */
public record NetworkRules(NetworkModel network, Limits limits) {

    /** How far from a whole number of steps a time may be, by rounding. */
    private static final double WHOLE = 1e-9;

    private static final double MEBIBYTE = 1 << 20;

    /** Tables are indexed by source and delay. */
    private static final double MOST_ROWS = 1 << 30;

    /** All broken rules; empty if the network can be run. */
    public List<Problem> broken() {
        List<Problem> problems = new ArrayList<>();
        checkUndelayedCycles(problems);
        checkSamples(problems);
        checkSize(problems);
        return problems;
    }

    private void checkUndelayedCycles(List<Problem> problems) {
        List<String> cycle = new UpdateOrder(network).undelayedCycle();
        if (cycle.isEmpty()) {
            return;
        }
        List<Projection> projections = network.projections();
        for (int i = 0; i < projections.size(); i++) {
            Projection projection = projections.get(i);
            if (projection.isUndelayed(network.run().dtMs())
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

    private void checkSamples(List<Problem> problems) {
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

    private void checkSize(List<Problem> problems) {
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
