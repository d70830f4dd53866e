package org.spikebook.lesson.experiment;

import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Leaves out the weights of least magnitude, projection by projection: a weight of exactly 0 needs
 * no synapse on a chip, and costs nothing there. Nothing is trained again.
 */
final class Pruning {

    private Pruning() {}

    /**
     * @param percent of the weights of each projection that are not 0 yet, from 0 to 100
     */
    static WeightSet prune(WeightSet weights, double percent) {
        return percent == 0
                ? weights
                : new WeightSet(
                        weights.byProjection().entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                e -> prune(e.getValue(), percent))));
    }

    private static ProjectionWeights prune(ProjectionWeights weights, double percent) {
        float[] values = weights.values();
        int[] smallestFirst =
                IntStream.range(0, values.length)
                        .filter(k -> values[k] != 0)
                        .boxed()
                        .sorted((a, b) -> Float.compare(Math.abs(values[a]), Math.abs(values[b])))
                        .mapToInt(k -> k)
                        .toArray();
        int left = (int) Math.rint(smallestFirst.length * percent / 100);
        float[] pruned = values.clone();
        Arrays.stream(smallestFirst, 0, left).forEach(k -> pruned[k] = 0);
        return new ProjectionWeights(weights.pre(), weights.post(), pruned);
    }
}
