package org.spikebook.training.dataset;

/**
 * How many samples each part has; the parts follow one another in the order train, validation,
 * test.
 */
public record SplitSizes(int train, int validation, int test) {

    public SplitSizes {
        if (train < 1 || validation < 1 || test < 1) {
            throw new IllegalArgumentException(
                    "each part needs a sample: " + train + ", " + validation + ", " + test);
        }
    }

    public int total() {
        return train + validation + test;
    }

    public SampleRange of(Split split) {
        return switch (split) {
            case TRAIN -> new SampleRange(0, train);
            case VALIDATION -> new SampleRange(train, train + validation);
            case TEST -> new SampleRange(train + validation, total());
        };
    }
}
