package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.LargeArrays;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.model.plasticity.Reward;

import java.util.Arrays;

/** Eligibilities that become weights while there is a reward. */
final class RewardedWeights {

    /** So few that it is asked in between whether the run is still wanted. */
    private static final int AT_ONCE = 1 << 16;

    private final double[] weights;
    private final double[] eligibility;
    private final double weightMax;
    private final Reward rule;
    private final SpikeHistory source;
    private final double[] reward;

    /**
     * @param weights modified
     * @param source of the spikes that release the reward
     * @param cancellation asks while it takes its memory
     */
    RewardedWeights(
            double[] weights,
            double weightMax,
            Reward rule,
            SpikeHistory source,
            CancellationToken cancellation) {
        this(
                weights,
                LargeArrays.doubles(weights.length, cancellation),
                new double[1],
                weightMax,
                rule,
                source);
    }

    private RewardedWeights(
            double[] weights,
            double[] eligibility,
            double[] reward,
            double weightMax,
            Reward rule,
            SpikeHistory source) {
        this.weights = weights;
        this.eligibility = eligibility;
        this.reward = reward;
        this.weightMax = weightMax;
        this.rule = rule;
        this.source = source;
    }

    /** The same weights and eligibilities, not copied, that change otherwise from now on. */
    RewardedWeights steered(double weightMax, Reward rule, SpikeHistory source) {
        return new RewardedWeights(weights, eligibility, reward, weightMax, rule, source);
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
    void advance(int step, CancellationToken cancellation) {
        double gain = rule.gain(reward[0]);
        for (int from = 0; from < weights.length; from += AT_ONCE) {
            int to = Math.min(weights.length, from + AT_ONCE);
            if (gain != 0) {
                learn(gain, from, to);
            }
            forget(from, to);
            cancellation.addWork(2L * (to - from));
        }
        reward[0] = reward[0] * rule.rewardDecay() + rule.perSpike() * source.at(step - 1).size();
    }

    private void forget(int from, int to) {
        double decay = rule.eligibilityDecay();
        for (int k = from; k < to; k++) {
            eligibility[k] *= decay;
        }
    }

    private void learn(double gain, int from, int to) {
        for (int k = from; k < to; k++) {
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
