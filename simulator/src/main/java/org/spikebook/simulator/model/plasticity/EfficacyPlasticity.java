package org.spikebook.simulator.model.plasticity;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/**
 * A rule under which what a spike transmits depends on the recent spikes of its source; the weight
 * itself stays.
 */
public interface EfficacyPlasticity extends PlasticityRule {

    /**
     * What is kept for each source, in the order of the kernel's state: recordable. The default is
     * what the first spike finds with default parameters.
     */
    List<ParameterInfo> stateVariables();

    /** What gives the efficacies of a run. */
    EfficacyKernel kernel(ParameterValues values, double dtMs);

    /** The efficacies of a source are kept for one delay. */
    @Override
    default Optional<Text> mismatch(ParameterValues values, Value delayMs) {
        return delayMs instanceof Value.Real
                ? Optional.empty()
                : Optional.of(Text.of(EfficacyPlasticity.class, "efficacyWithManyDelays"));
    }
}
