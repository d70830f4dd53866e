package org.spikebook.simulator.model.plasticity;

import java.util.Optional;

/**
 * Changes one weight (or, under a rule with reward, its eligibility) at a spike. Each source has
 * two traces (r1, r2) and each target two (o1, o2), which decay exponentially and grow at a spike
 * of their neuron, after the weights were changed. Holds constants only.
 */
public interface WeightKernel {

    /**
     * The weight after a postsynaptic spike.
     *
     * @param r1 fast trace of the source
     * @param o2 slow trace of the target, without this spike
     */
    double potentiate(double weight, double r1, double o2);

    /**
     * The weight after a presynaptic spike; it is the one that the spike transmits.
     *
     * @param o1 fast trace of the target
     * @param r2 slow trace of the source, without this spike
     */
    double depress(double weight, double o1, double r2);

    /** Largest weight; the least is 0. */
    double weightMax();

    /** The traces and what else the rule does. */
    RuleSettings settings();

    /** How eligibility becomes weight, if the rule waits for a reward. */
    default Optional<Reward> reward() {
        return Optional.empty();
    }
}
