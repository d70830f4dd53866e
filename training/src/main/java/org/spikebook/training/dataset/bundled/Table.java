package org.spikebook.training.dataset.bundled;

import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.SplitSizes;

import java.util.Arrays;

/**
 * Rows of numbers of any range, each with its class.
 *
 * @param rows {@code rows[sample][feature]}
 * @param labels class of each row
 */
@SuppressWarnings("ArrayRecordComponent")
record Table(float[][] rows, byte[] labels) {

    /** A fifth of the samples of each class goes to the validation and to the test part. */
    private static final int SHARE = 5;

    static Table of(float[][] rows, byte[] labels) {
        return new Table(rows, labels);
    }

    /**
     * The same rows, dealt to a training, a validation and a test part, in this order: of each
     * class the first fifth in {@code order} is for the test, the next for validation.
     */
    Table dealt(int[] order, int classes) {
        SplitSizes sizes = dealtSizes(classes);
        int[] next = {0, sizes.train(), sizes.train() + sizes.validation()};
        int[] count = counts(classes);
        int[] seen = new int[classes];
        float[][] dealtRows = new float[rows.length][];
        byte[] dealtLabels = new byte[rows.length];
        for (int row : order) {
            int label = labels[row];
            int share = count[label] / SHARE;
            int part = seen[label] < share ? 2 : seen[label] < 2 * share ? 1 : 0;
            seen[label]++;
            dealtRows[next[part]] = rows[row];
            dealtLabels[next[part]++] = labels[row];
        }
        return new Table(dealtRows, dealtLabels);
    }

    /** How many samples {@link #dealt} gives to each part. */
    SplitSizes dealtSizes(int classes) {
        int share = Arrays.stream(counts(classes)).map(count -> count / SHARE).sum();
        return new SplitSizes(rows.length - 2 * share, share, share);
    }

    private int[] counts(int classes) {
        int[] count = new int[classes];
        for (byte label : labels) {
            count[label]++;
        }
        return count;
    }

    /** A data set of them, each feature scaled by its range in the training part. */
    Dataset toDataset(DatasetInfo info) {
        int features = info.features();
        float[] values = new float[rows.length * features];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, values, row * features, features);
        }
        return Dataset.ofMeasures(info, values, labels);
    }
}
