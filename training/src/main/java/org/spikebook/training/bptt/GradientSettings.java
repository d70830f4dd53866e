package org.spikebook.training.bptt;

import org.spikebook.simulator.network.WeightConstraint;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.loss.Loss;
import org.spikebook.training.regularizer.Regularizer;
import org.spikebook.training.surrogate.SurrogateGradient;

import java.util.Optional;

/**
 * What a gradient depends on besides network and samples.
 *
 * @param steps for which a sample is shown
 * @param surrogate stands in for the derivative of a spike
 * @param loss the function that is minimized
 * @param batchSize most samples between two updates
 * @param penalty what spikes, silence and weights cost
 * @param maxGradientNorm gradient clipping: greatest L2 norm of the gradient; 0 for no clipping
 * @param constraint what weights are rounded to in the forward pass
 * @param truncationSteps truncated BPTT: length in steps of the windows that errors stay within; 0
 *     for one window
 * @param trainsTimeConstants whether membrane time constants are trained with the weights
 * @param trainsThresholds whether thresholds are
 */
public record GradientSettings(
        int steps,
        Configured<SurrogateGradient> surrogate,
        Configured<Loss> loss,
        int batchSize,
        Regularizer.Penalty penalty,
        double maxGradientNorm,
        Optional<WeightConstraint> constraint,
        int truncationSteps,
        boolean trainsTimeConstants,
        boolean trainsThresholds) {

    /** Without penalties and limits. */
    public GradientSettings(
            int steps,
            Configured<SurrogateGradient> surrogate,
            Configured<Loss> loss,
            int batchSize) {
        this(
                steps,
                surrogate,
                loss,
                batchSize,
                Regularizer.Penalty.NONE,
                0,
                Optional.empty(),
                0,
                false,
                false);
    }

    public SurrogateGradient.Curve hiddenCurve() {
        return surrogate.component().curve(surrogate.values());
    }

    public SurrogateGradient.Curve outputCurve() {
        return surrogate.component().outputCurve(surrogate.values());
    }
}
