package org.spikebook.lesson.similarity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Correlates trained weights after their mean over all submissions was subtracted: what the same
 * initial weights and the same task make of everyone's is taken out with it.
 */
final class WeightComparison {

    /** With fewer, the mean says too little of what all have in common. */
    static final int FEWEST_WORKS = 5;

    /** What is nearer to the mean, as a share of squares, is that of all: rounding would decide. */
    private static final double LEAST_OWN = 1e-6;

    private final Map<String, Map<String, double[]>> centered = new HashMap<>();

    WeightComparison(List<ComparedWork> works) {
        Map<String, List<ComparedWork>> byKey = new HashMap<>();
        for (ComparedWork work : works) {
            work.weights()
                    .keySet()
                    .forEach(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(work));
        }
        byKey.forEach((key, group) -> {
            if (group.size() >= FEWEST_WORKS) {
                centered.put(key, centered(key, group));
            }
        });
    }

    private static Map<String, double[]> centered(String key, List<ComparedWork> group) {
        double[] mean = new double[WeightSketch.SIZE];
        for (ComparedWork work : group) {
            double[] sums = sketch(work, key).sums();
            for (int k = 0; k < mean.length; k++) {
                mean[k] += sums[k] / group.size();
            }
        }
        Map<String, double[]> centered = new HashMap<>();
        for (ComparedWork work : group) {
            double[] all = sketch(work, key).sums();
            double[] own = all.clone();
            for (int k = 0; k < mean.length; k++) {
                own[k] -= mean[k];
            }
            if (product(own, own) > LEAST_OWN * product(all, all)) {
                centered.put(work.id(), own);
            }
        }
        return centered;
    }

    /** Projections whose weights are alike; not those that the same training made. */
    List<WeightCorrelation> of(ComparedWork one, ComparedWork other) {
        List<WeightCorrelation> alike = new ArrayList<>();
        for (String key : one.weights().keySet()) {
            Map<String, double[]> group = centered.getOrDefault(key, Map.of());
            double[] first = group.get(one.id());
            double[] second = group.get(other.id());
            if (first != null && second != null && !one.trainsAs(other, key)) {
                double correlation = correlation(first, second);
                if (correlation >= SimilaritySearch.ALIKE) {
                    alike.add(
                            new WeightCorrelation(
                                    sketch(one, key).projection(),
                                    sketch(other, key).projection(),
                                    correlation));
                }
            }
        }
        return alike;
    }

    private static WeightSketch sketch(ComparedWork work, String key) {
        WeightSketch sketch = work.weights().get(key);
        if (sketch == null) {
            throw new IllegalArgumentException("no weights '" + key + "'");
        }
        return sketch;
    }

    private static double correlation(double[] one, double[] other) {
        return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }
}
