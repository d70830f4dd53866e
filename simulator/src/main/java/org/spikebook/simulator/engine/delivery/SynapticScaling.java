package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.model.plasticity.Homeostasis;

import java.util.Arrays;

/**
 * Synaptic scaling: multiplies the weights of each target by a common factor at regular times
 * ({@link Homeostasis}). Rates are estimated even where no rule asks for them, since a run may be
 * steered to one that does.
 */
final class SynapticScaling {

    private final Homeostasis rule;
    private final TargetIndex byTarget;
    private final double[] weights;
    private final double weightMax;
    private final double[] ratePerStep;

    /**
     * @param weights modified
     */
    SynapticScaling(
            Homeostasis rule,
            TargetIndex byTarget,
            int targets,
            double[] weights,
            double weightMax) {
        this(rule, byTarget, weights, weightMax, new double[targets]);
        Arrays.fill(ratePerStep, rule.targetRatePerStep());
    }

    private SynapticScaling(
            Homeostasis rule,
            TargetIndex byTarget,
            double[] weights,
            double weightMax,
            double[] ratePerStep) {
        this.rule = rule;
        this.byTarget = byTarget;
        this.weights = weights;
        this.weightMax = weightMax;
        this.ratePerStep = ratePerStep;
    }

    /** The same weights and rates, not copied, that are scaled otherwise from now on. */
    SynapticScaling steered(Homeostasis other, double otherMax) {
        return new SynapticScaling(other, byTarget, weights, otherMax, ratePerStep);
    }

    /** Before the spikes of a step are seen. */
    void begin(int step, CancellationToken cancellation) {
        for (int i = 0; i < ratePerStep.length; i++) {
            ratePerStep[i] *= rule.rateDecay();
        }
        if (rule.isDue(step)) {
            for (int target = 0; target < byTarget.targets(); target++) {
                scale(target);
                cancellation.addWork(2 * TargetIndex.ANYWHERE * byTarget.count(target));
            }
        }
    }

    /** A target has fired. */
    void spike(int target) {
        ratePerStep[target] += 1 - rule.rateDecay();
    }

    private void scale(int target) {
        double sum = 0;
        for (int k = byTarget.start(target); k < byTarget.start(target + 1); k++) {
            sum += weights[byTarget.synapse(k)];
        }
        double factor = rule.factor(sum, ratePerStep[target]);
        for (int k = byTarget.start(target); k < byTarget.start(target + 1); k++) {
            int synapse = byTarget.synapse(k);
            weights[synapse] = Math.min(weights[synapse] * factor, weightMax);
        }
    }

    void archive(Archive archive) {
        archive.doubles(ratePerStep);
    }
}
