package org.spikebook.web.traininglab.sample;

import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.SampleRange;
import org.spikebook.training.dataset.Split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A look into a data set.
 *
 * @param examples index of the first training sample of each class, by label; classes without one
 *     are left out
 * @param classCounts training samples of each class
 */
public record DatasetSample(List<Integer> examples, List<Integer> classCounts) {

    public DatasetSample {
        examples = List.copyOf(examples);
        classCounts = List.copyOf(classCounts);
    }

    public static DatasetSample of(Dataset data) {
        Map<Integer, Integer> first = new TreeMap<>();
        List<Integer> counts = new ArrayList<>(Collections.nCopies(data.classCount(), 0));
        SampleRange range = data.range(Split.TRAIN);
        for (int sample = range.from(); sample < range.to(); sample++) {
            int label = data.label(sample);
            first.putIfAbsent(label, sample);
            counts.set(label, counts.get(label) + 1);
        }
        return new DatasetSample(List.copyOf(first.values()), counts);
    }

    /** The largest class. */
    public int mostOfAClass() {
        return Collections.max(classCounts);
    }
}
