package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.model.plasticity.WeightPlasticity;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;

/**
 * The range in which the rule of a projection keeps its weights. Those that a document gives
 * outside are moved to the nearer bound before the run, where other simulators refuse them.
 */
public record LearningRange(double least, double most) {

    private static final LearningRange ALL =
            new LearningRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** That of a projection: of all numbers, unless a rule changes its weights. */
    public static LearningRange of(Projection projection, double dtMs) {
        return projection
                .plasticity()
                .filter(rule -> rule.component() instanceof WeightPlasticity)
                .map(rule ->
                        ((WeightPlasticity) rule.component())
                                .kernel(rule.values(), dtMs)
                                .weightMax())
                .map(most -> new LearningRange(0, most))
                .orElse(ALL);
    }

    public double nearest(double weight) {
        return Math.clamp(weight, least, most);
    }

    /** A number moved into the range; what is drawn or listed as it is. */
    public Value nearest(Value weight) {
        return weight.simplified() instanceof Value.Real(double number)
                ? Value.of(nearest(number))
                : weight;
    }

    /** Whether all that can be drawn lies within. */
    public boolean holds(Value weight) {
        return equals(ALL)
                || switch (weight.simplified()) {
                    case Value.Real(double number) -> number == nearest(number);
                    case Value.Random(Distribution.Uniform(double low, double high)) ->
                            low >= least && high <= most;
                    default -> false;
                };
    }
}
