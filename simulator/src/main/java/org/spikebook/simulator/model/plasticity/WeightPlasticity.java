package org.spikebook.simulator.model.plasticity;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/** A rule that changes weights by pairs or triplets of spikes. */
public interface WeightPlasticity extends PlasticityRule {

    /** What changes the weights in a run. */
    WeightKernel kernel(ParameterValues values, double dtMs);

    /** The parameters that rules share have one text each. */
    @Override
    default Text meaning(ParameterInfo parameter) {
        boolean shared =
                RuleSettings.parameters(List.of(), RuleSettings.Pairing.ALL_TO_ALL).stream()
                        .anyMatch(p -> p.name().equals(parameter.name()));
        return Text.of(
                WeightPlasticity.class, (shared ? "weightRule" : type()) + "." + parameter.name());
    }

    @Override
    default boolean marksSynapses(ParameterValues values) {
        return RuleSettings.Pairing.of(values).marksSynapses();
    }

    /**
     * Weights are scaled to a sum or by the target's rate, not both; a delay on the dendrite needs
     * at least one step, and the same for all synapses.
     */
    @Override
    default Optional<Text> mismatch(ParameterValues values, Value delayMs) {
        if (Homeostasis.asked(values).size() > 1) {
            return Optional.of(Text.of(WeightPlasticity.class, "scaledTwice"));
        }
        if (RuleSettings.DelaySide.of(values) == RuleSettings.DelaySide.AXON) {
            return Optional.empty();
        }
        return switch (delayMs) {
            case Value.Real(double ms) ->
                    ms == 0
                            ? Optional.of(Text.of(WeightPlasticity.class, "dendriteWithoutDelay"))
                            : Optional.empty();
            default -> Optional.of(Text.of(WeightPlasticity.class, "dendriteWithManyDelays"));
        };
    }
}
