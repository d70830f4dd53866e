package org.spikebook.plasticity;

import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Text;

import java.util.Optional;

/** A rule that changes weights by pairs or triplets of spikes. */
public interface WeightPlasticity extends PlasticityRule {

    /** What changes the weights in a run. */
    WeightKernel kernel(ParameterValues values, double dtMs);

    /** A delay on the dendrite needs at least one step. */
    @Override
    default Optional<Text> mismatch(ParameterValues values, double delayMs) {
        boolean dendritic = kernel(values, 1).delaySide() == WeightKernel.DelaySide.DENDRITE;
        return dendritic && delayMs == 0
                ? Optional.of(Text.of(WeightPlasticity.class, "dendriteWithoutDelay"))
                : Optional.empty();
    }
}
