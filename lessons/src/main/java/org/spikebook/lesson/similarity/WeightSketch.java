package org.spikebook.lesson.similarity;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.training.TrainedNetwork;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of a projection in few numbers: a count sketch, in which each weight is added to or
 * subtracted from one of {@value #SIZE} sums. Scalar products of sketches are those of the weights
 * but for a relative error of about 1/√{@value #SIZE}, and sketches add as weights do. Which sum
 * and which sign depends on the position of a weight alone.
 *
 * <p>Source: Charikar, Chen and Farach-Colton, Finding frequent items in data streams, 2002.
 *
 * @param projection id
 * @param sums not copied: treat as read-only
 */
@SuppressWarnings("ArrayRecordComponent")
public record WeightSketch(String projection, double[] sums) {

    static final int SIZE = 2048;

    /** Of fewer weights a correlation says little. */
    private static final int FEWEST_WEIGHTS = 100;

    /**
     * The sketches of all trained projections that have enough weights, by shape and position among
     * those of their shape, whatever they are called.
     */
    public static Map<String, WeightSketch> of(TrainedNetwork trained) {
        Map<String, WeightSketch> sketches = new TreeMap<>();
        Map<String, Integer> ofShape = new HashMap<>();
        NetworkModel network = trained.network();
        for (Projection projection : network.projections()) {
            ProjectionWeights weights = trained.weights().byProjection().get(projection.id());
            if (weights != null && weights.values().length >= FEWEST_WEIGHTS) {
                String shape = weights.pre() + "x" + weights.post();
                int position = ofShape.merge(shape, 1, Integer::sum);
                sketches.put(
                        shape + "#" + position,
                        new WeightSketch(projection.id(), sums(weights.values())));
            }
        }
        return sketches;
    }

    static double[] sums(float[] weights) {
        double[] sums = new double[SIZE];
        for (int k = 0; k < weights.length; k++) {
            long hash = mixed(k);
            int at = (int) (hash >>> 1) & (SIZE - 1);
            sums[at] += (hash & 1) == 0 ? weights[k] : -weights[k];
        }
        return sums;
    }

    /** The finalizer of SplitMix64. */
    private static long mixed(long k) {
        long z = (k + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
