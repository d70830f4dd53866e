package org.spikebook.training.plan;

import org.spikebook.simulator.network.WeightConstraint;
import org.spikebook.simulator.network.WeightConstraintModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.surrogate.SurrogateGradient;

import java.util.Optional;

/**
 * How the gradient is found, by backpropagation through time.
 *
 * @param surrogate stands in for the derivative of a spike
 * @param maxGradientNorm gradient clipping: greatest L2 norm of the gradient; 0 for no clipping
 * @param constraint what a weight is rounded to in the forward pass
 * @param truncationSteps truncated BPTT: errors are propagated back within windows of that many
 *     steps; 0 for all steps
 */
public record Backpropagation(
        Configured<SurrogateGradient> surrogate,
        double maxGradientNorm,
        Configured<WeightConstraintModel> constraint,
        int truncationSteps) {

    public static final double MAX_GRADIENT_NORM = 1e6;

    public Backpropagation {
        PlanLimits.requireBetween("truncationSteps", truncationSteps, 0, TrainingData.MAX_STEPS);
        PlanLimits.requireBetween("maxGradientNorm", maxGradientNorm, 0, MAX_GRADIENT_NORM);
    }

    /** The constraint with its settings; empty where weights are used as they are. */
    public Optional<WeightConstraint> weightConstraint() {
        return constraint.component().constraint(constraint.values());
    }
}
