package org.spikebook.simulator.engine.recorder;

import java.util.Arrays;

/** Samples that wait to be looked at. If too many wait, the oldest are dropped. */
public final class SampleBuffer {

    private static final int LEAST_ROOM = 256;

    private final int every;
    private final int members;
    private final int limit;
    private double[] values = new double[LEAST_ROOM];
    private int size;
    private int next;

    /**
     * @param members values in a sample
     * @param every steps from one sample to the next
     * @param limit most values that wait
     */
    public SampleBuffer(int members, int every, int limit) {
        this.members = members;
        this.every = every;
        this.limit = Math.max(limit, 2 * members);
    }

    /** Whether a sample is taken at the end of a step. */
    public boolean samples(int step) {
        return (step + 1) % every == 0;
    }

    /** Takes a sample at the end of a step. */
    public void add(int step, SampledValues sampled) {
        if (size + members > values.length) {
            ensureCapacity();
        }
        sampled.copyTo(values, size);
        size += members;
        next = step + every;
    }

    private void ensureCapacity() {
        if (size + members > limit) {
            int gone = Math.max(1, size / members / 2) * members;
            System.arraycopy(values, gone, values, 0, size - gone);
            size -= gone;
        }
        if (size + members > values.length) {
            int capacity = Math.max(size + members, Math.min(limit, 2 * values.length));
            values = Arrays.copyOf(values, capacity);
        }
    }

    /**
     * Takes all out.
     *
     * @param most if there are more values, only one sample of every so many is given
     * @param step the one from which on samples follow, if there is none yet
     */
    public RecentSamples take(int most, int step) {
        int count = members == 0 ? 0 : size / members;
        int stride = Math.max(1, Math.ceilDiv(size, Math.max(1, most)));
        int kept = Math.ceilDiv(count, stride);
        double[] byMember = new double[kept * members];
        for (int k = 0; k < members; k++) {
            for (int m = 0; m < kept; m++) {
                byMember[k * kept + m] = values[m * stride * members + k];
            }
        }
        int first = count == 0 ? (step + every) / every * every - 1 : next - count * every;
        clear();
        return new RecentSamples(first, every * stride, kept, byMember);
    }

    /** Forgets all. */
    public void clear() {
        size = 0;
    }
}
