package org.spikebook.training.bptt;

import org.spikebook.parameter.Configured;
import org.spikebook.training.loss.Loss;
import org.spikebook.training.surrogate.SurrogateGradient;

/**
 * What a gradient depends on besides network and samples.
 *
 * @param steps for which a sample is shown
 * @param surrogate stands in for the derivative of a spike
 * @param loss what is made small
 * @param batchSize most samples between two updates
 */
public record GradientSettings(
        int steps, Configured<SurrogateGradient> surrogate, Configured<Loss> loss, int batchSize) {

    SurrogateGradient.Curve hiddenCurve() {
        return surrogate.component().curve(surrogate.values());
    }

    SurrogateGradient.Curve outputCurve() {
        return surrogate.component().outputCurve(surrogate.values());
    }
}
