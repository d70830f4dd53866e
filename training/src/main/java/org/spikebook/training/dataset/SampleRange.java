package org.spikebook.training.dataset;

/** Samples {@code from} (inclusive) to {@code to} (exclusive). */
public record SampleRange(int from, int to) {

    public SampleRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no range: " + from + " to " + to);
        }
    }

    public int size() {
        return to - from;
    }
}
