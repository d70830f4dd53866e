package org.spikebook.lesson.experiment;

import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.SampleRange;
import org.spikebook.training.dataset.Split;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Ordinary clustering (Lloyd's algorithm), whose clusters are named by the labels of the training
 * samples: what a layer that learns without labels is compared with.
 */
final class KMeans {

    private static final int MOST_ROUNDS = 100;

    private final Dataset data;
    private final int[] samples;
    private final double[][] centers;

    private KMeans(Dataset data, int[] samples, double[][] centers) {
        this.data = data;
        this.samples = samples;
        this.centers = centers;
    }

    /**
     * Test samples that have the name of their cluster, in per cent.
     *
     * @param seed draws the training samples that the clusters begin at
     */
    static double testPercent(Dataset data, int clusters, long seed) {
        KMeans means = clustered(data, clusters, seed);
        int[] names = means.names();
        return 100
                * indices(data.range(Split.TEST))
                        .mapToDouble(k -> names[means.nearest(k)] == data.label(k) ? 1 : 0)
                        .average()
                        .orElseThrow();
    }

    private static KMeans clustered(Dataset data, int clusters, long seed) {
        int[] samples = indices(data.range(Split.TRAIN)).toArray();
        double[][] centers =
                new Random(seed)
                        .ints(0, samples.length)
                        .distinct()
                        .limit(clusters)
                        .mapToObj(k -> mean(data, samples[k]))
                        .toArray(double[][]::new);
        KMeans means = new KMeans(data, samples, centers);
        int[] before = {};
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int[] clusterOf = IntStream.of(samples).map(means::nearest).toArray();
            if (Arrays.equals(clusterOf, before)) {
                break;
            }
            means.moveCenters(clusterOf);
            before = clusterOf;
        }
        return means;
    }

    private static IntStream indices(SampleRange range) {
        return IntStream.range(range.from(), range.to());
    }

    private static double[] mean(Dataset data, int... members) {
        return IntStream.range(0, data.features())
                .mapToDouble(pixel ->
                        IntStream.of(members)
                                .mapToDouble(k -> data.sample(k)[pixel])
                                .average()
                                .orElseThrow())
                .toArray();
    }

    private void moveCenters(int[] clusterOf) {
        for (int c = 0; c < centers.length; c++) {
            int cluster = c;
            int[] members =
                    IntStream.range(0, samples.length)
                            .filter(k -> clusterOf[k] == cluster)
                            .map(k -> samples[k])
                            .toArray();
            if (members.length > 0) {
                centers[c] = mean(data, members);
            }
        }
    }

    private int nearest(int sample) {
        float[] values = data.sample(sample);
        return leastOf(
                Arrays.stream(centers)
                        .mapToDouble(center -> squaredDistance(values, center))
                        .toArray());
    }

    private static double squaredDistance(float[] values, double[] center) {
        double sum = 0;
        for (int i = 0; i < center.length; i++) {
            double difference = values[i] - center[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** The label that most training samples of each cluster have. */
    private int[] names() {
        double[][] missing = new double[centers.length][data.classCount()];
        for (int k : samples) {
            missing[nearest(k)][data.label(k)]--;
        }
        return Arrays.stream(missing).mapToInt(KMeans::leastOf).toArray();
    }

    private static int leastOf(double[] values) {
        return IntStream.range(0, values.length)
                .reduce((a, b) -> values[b] < values[a] ? b : a)
                .orElseThrow();
    }
}
