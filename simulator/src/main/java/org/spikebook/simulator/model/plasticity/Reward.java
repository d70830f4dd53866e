package org.spikebook.simulator.model.plasticity;

import org.spikebook.simulator.math.ExactMath;

/**
 * How eligibility becomes weight: {@code dw/dt = c (d - b)}, {@code dc/dt = -c/τ_c} and {@code
 * dd/dt = -d/τ_d}, exact over a step in which no spike changes c and no reward changes d.
 *
 * @param perSpike by how much one spike raises d
 * @param eligibilityDecay what is left of c after a step
 * @param rewardDecay what is left of d after a step
 * @param perReward {@code (1 - e^(-κh)) / κ} with {@code κ = 1/τ_c + 1/τ_d}
 * @param perBaseline {@code b τ_c (1 - e^(-h/τ_c))}
 */
public record Reward(
        double perSpike,
        double eligibilityDecay,
        double rewardDecay,
        double perReward,
        double perBaseline) {

    static Reward of(
            double perSpike,
            double dtMs,
            double tauEligibilityMs,
            double tauRewardMs,
            double baseline) {
        double rate = 1 / tauEligibilityMs + 1 / tauRewardMs;
        return new Reward(
                perSpike,
                ExactMath.exp(-dtMs / tauEligibilityMs),
                ExactMath.exp(-dtMs / tauRewardMs),
                -ExactMath.expm1(-rate * dtMs) / rate,
                -baseline * tauEligibilityMs * ExactMath.expm1(-dtMs / tauEligibilityMs));
    }

    /** What a weight gains in a step for each unit of its eligibility. */
    public double gain(double reward) {
        return reward * perReward - perBaseline;
    }
}
