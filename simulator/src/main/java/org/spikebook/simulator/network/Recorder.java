package org.spikebook.simulator.network;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.plasticity.EfficacyPlasticity;
import org.spikebook.simulator.model.plasticity.PlasticityRule;
import org.spikebook.simulator.model.plasticity.WeightPlasticity;
import org.spikebook.simulator.parameter.ParameterInfo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What to observe.
 *
 * @param of id of a population or spiking stimulus; of a plastic projection for weights and for
 *     what is behind efficacies
 * @param record {@code "spikes"}, {@code "rateHz"}, the name of a state variable, for example
 *     {@code "vMv"}, or {@code "weight"}
 * @param neurons which members, or which synapses (counted by source, then target, then delay), or
 *     members of the source for what is behind efficacies, ascending; empty for all
 * @param everyMs time between two samples of a state variable or weight, and length of a rate's
 *     bins; empty for every step, and for bins of 1 ms
 */
public record Recorder(
        String id,
        String of,
        String record,
        Optional<List<Integer>> neurons,
        OptionalDouble everyMs) {

    /** The value of {@code record} for spikes. */
    public static final String SPIKES = "spikes";

    /** The value of {@code record} for the weights of a plastic projection. */
    public static final String WEIGHT = "weight";

    /** The value of {@code record} for the mean rate of all chosen members together. */
    public static final String RATE = "rateHz";

    private static final double USUAL_BIN_MS = 1;

    /** A recorder that samples in every step. */
    public Recorder(String id, String of, String record, Optional<List<Integer>> neurons) {
        this(id, of, record, neurons, OptionalDouble.empty());
    }

    /** What can be recorded of a projection; empty if nothing of it changes. */
    public static List<String> recordable(Projection projection) {
        return projection.plasticity().map(rule -> recordable(rule.component())).orElse(List.of());
    }

    /** What can be recorded of a projection with a rule. */
    public static List<String> recordable(PlasticityRule rule) {
        return switch (rule) {
            case WeightPlasticity _ -> List.of(WEIGHT);
            case EfficacyPlasticity changing ->
                    changing.stateVariables().stream().map(ParameterInfo::name).toList();
            default -> List.of();
        };
    }

    public boolean recordsWeights() {
        return record.equals(WEIGHT);
    }

    public boolean recordsSpikes() {
        return record.equals(SPIKES);
    }

    public boolean recordsRate() {
        return record.equals(RATE);
    }

    /** Steps from one sample to the next, or of a rate's bin; at least one. */
    public int everySteps(double dtMs) {
        double usualMs = recordsRate() ? USUAL_BIN_MS : dtMs;
        double steps = ExactMath.rint(everyMs.orElse(usualMs) / dtMs);
        return (int) Math.clamp(steps, 1, Integer.MAX_VALUE);
    }
}
