package org.spikebook.training.datafile;

import org.spikebook.training.datafile.format.Samples;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.dataset.UnreadableDataException;
import org.spikebook.training.random.CounterStream;

import java.util.Arrays;

/**
 * Which samples are for training, validation and test. Where the files say which are for the test,
 * a tenth of each class of the others is for validation; where they do not, a fifth of each class
 * is for validation and a fifth for the test; one sample at least. Which ones: the first in a
 * permutation that depends on nothing but the number of samples.
 *
 * @param order training samples, validation samples, test samples
 * @param sizes of these parts
 */
@SuppressWarnings("ArrayRecordComponent")
record DatasetSplit(int[] order, SplitSizes sizes) {

    /** An arbitrary seed, but a fixed one: another would change every split and its results. */
    private static final long STREAM = CounterStream.ofSeed(1936);

    private static final int TENTH = 10;
    private static final int FIFTH = 5;

    static DatasetSplit of(Samples samples, String name) throws UnreadableDataException {
        int count = samples.labels().length;
        int[] parts = new int[count];
        boolean hasTest = samples.hasTest();
        int[] size = new int[3];
        int[] ofClass = counts(samples);
        int[] seen = new int[ofClass.length];
        for (int sample : CounterStream.permutation(STREAM, samples.trainCount())) {
            int label = samples.labels()[sample];
            int share = share(ofClass[label], hasTest);
            int rank = seen[label]++;
            parts[sample] = rank < share ? 1 : !hasTest && rank < 2 * share ? 2 : 0;
            size[parts[sample]]++;
        }
        Arrays.fill(parts, samples.trainCount(), count, 2);
        size[2] += count - samples.trainCount();
        if (size[0] == 0 || size[1] == 0 || size[2] == 0) {
            throw DataFileErrors.of("tooFew", name, count, hasTest ? 2 : 3);
        }
        return new DatasetSplit(order(parts, size), new SplitSizes(size[0], size[1], size[2]));
    }

    /** How many samples of a class go to a part that is drawn; one at least, if one is left. */
    private static int share(int count, boolean hasTest) {
        int parts = hasTest ? 2 : 3;
        int share = count / (hasTest ? TENTH : FIFTH);
        return share == 0 && count >= parts ? 1 : share;
    }

    /** Samples of each class that are not yet known to be for the test. */
    private static int[] counts(Samples samples) {
        int[] counts = new int[samples.classNames().size()];
        for (int sample = 0; sample < samples.trainCount(); sample++) {
            counts[samples.labels()[sample]]++;
        }
        return counts;
    }

    /** Part after part, each in the order of the files. */
    private static int[] order(int[] parts, int[] size) {
        int[] next = {0, size[0], size[0] + size[1]};
        int[] order = new int[parts.length];
        for (int sample = 0; sample < parts.length; sample++) {
            order[next[parts[sample]]++] = sample;
        }
        return order;
    }

    /** The labels in this order. */
    byte[] labels(Samples samples) {
        byte[] dealt = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            dealt[i] = samples.labels()[order[i]];
        }
        return dealt;
    }
}
