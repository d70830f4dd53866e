package org.spikebook.training;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.encoding.EncodedDataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a network classified a set of samples.
 *
 * @param samples how many were shown
 * @param correct number of samples classified correctly
 * @param confusion the confusion matrix {@code confusion.get(trueClass).get(predictedClass)}, in
 *     samples
 * @param wrong misclassified samples, as indices in the source, ascending
 * @param inputSpikesPerSample mean number of input spikes
 * @param spikesPerSample mean number of spikes of each population, in the order in which spikes
 *     flow
 */
public record Evaluation(
        int samples,
        int correct,
        List<List<Integer>> confusion,
        List<Integer> wrong,
        double inputSpikesPerSample,
        Map<String, Double> spikesPerSample) {

    /** Accuracy: the share of samples classified correctly, 0 to 1. */
    public double accuracy() {
        return samples == 0 ? 0 : (double) correct / samples;
    }

    /** A trained network on a part of a data set, with the encoder of its plan. */
    public static Evaluation of(
            TrainedNetwork trained, Dataset dataset, Split split, long seed, int threads) {
        return NetworkTester.of(trained)
                .evaluate(source(trained, dataset).part(split), seed, threads);
    }

    /** A data set encoded as the plan of a trained network says. */
    public static EncodedDataset source(TrainedNetwork trained, Dataset dataset) {
        return trained.classifier().source(dataset);
    }

    /**
     * @param predictions class of each sample
     * @param inputSpikes for each sample
     * @param spikes {@code spikes[sample][population]}
     */
    static Evaluation of(
            SpikeSource source,
            int[] predictions,
            int[] inputSpikes,
            List<String> populations,
            int[][] spikes) {
        List<Integer> wrong = new ArrayList<>();
        long input = 0;
        for (int sample = 0; sample < predictions.length; sample++) {
            input += inputSpikes[sample];
            if (predictions[sample] != source.label(sample)) {
                wrong.add(sample);
            }
        }
        return new Evaluation(
                predictions.length,
                predictions.length - wrong.size(),
                confusion(source, predictions),
                List.copyOf(wrong),
                (double) input / predictions.length,
                means(populations, spikes));
    }

    private static List<List<Integer>> confusion(SpikeSource source, int[] predictions) {
        int[][] counts = new int[source.classCount()][source.classCount()];
        for (int sample = 0; sample < predictions.length; sample++) {
            counts[source.label(sample)][predictions[sample]]++;
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (int[] row : counts) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return List.copyOf(rows);
    }

    private static Map<String, Double> means(List<String> populations, int[][] spikes) {
        Map<String, Double> means = new LinkedHashMap<>();
        for (int p = 0; p < populations.size(); p++) {
            long sum = 0;
            for (int[] sample : spikes) {
                sum += sample[p];
            }
            means.put(populations.get(p), (double) sum / spikes.length);
        }
        return Collections.unmodifiableMap(means);
    }
}
