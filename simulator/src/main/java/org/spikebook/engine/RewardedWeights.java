package org.spikebook.engine;

import org.spikebook.plasticity.Reward;

import java.util.Arrays;

/** Eligibilities that become weights while there is a reward. */
final class RewardedWeights {

    private final double[] weights;
    private final double[] eligibility;
    private final double weightMax;
    private final Reward rule;
    private final SpikeHistory source;
    private final double[] reward = new double[1];

    /**
     * @param weights modified
     * @param source of the spikes that release the reward
     */
    RewardedWeights(double[] weights, double weightMax, Reward rule, SpikeHistory source) {
        this.weights = weights;
        this.eligibility = new double[weights.length];
        this.weightMax = weightMax;
        this.rule = rule;
        this.source = source;
    }

    /** What pairs of spikes change; not a copy. */
    double[] eligibility() {
        return eligibility;
    }

    /** Gives a reward (or, below 0, a punishment) besides those that spikes release. */
    void give(double amount) {
        reward[0] += amount;
    }

    /** Advances by a step; then spikes of the step before release their reward. */
    void advance(int step) {
        double gain = rule.gain(reward[0]);
        if (gain != 0) {
            learn(gain);
        }
        double decay = rule.eligibilityDecay();
        for (int k = 0; k < eligibility.length; k++) {
            eligibility[k] *= decay;
        }
        reward[0] = reward[0] * rule.rewardDecay() + rule.perSpike() * source.at(step - 1).size();
    }

    private void learn(double gain) {
        for (int k = 0; k < weights.length; k++) {
            double weight = weights[k] + gain * eligibility[k];
            weights[k] = Math.min(Math.max(weight, 0), weightMax);
        }
    }

    void clear() {
        Arrays.fill(eligibility, 0);
        reward[0] = 0;
    }

    void archive(Archive archive) {
        archive.doubles(eligibility);
        archive.doubles(reward);
    }
}
