package org.spikebook.lesson.check;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The absolute weights of all synapses of a projection, in one run. Immutable. */
public final class WeightSample {

    private final double[] sorted;
    private final OptionalDouble most;
    private final String unit;

    /**
     * @param weights of all synapses, of any sign
     * @param most that the rule of plasticity lets a weight become; empty if it does not say so
     * @param unit of the weights; empty for none
     */
    public WeightSample(double[] weights, OptionalDouble most, String unit) {
        this.sorted = Arrays.stream(weights).map(Math::abs).sorted().toArray();
        this.most = most;
        this.unit = unit;
    }

    /** Number of synapses. */
    public int size() {
        return sorted.length;
    }

    /** The greatest weight that the rule of plasticity allows. */
    public OptionalDouble most() {
        return most;
    }

    public String unit() {
        return unit;
    }

    /** 0 without synapses. */
    public double mean() {
        return Arrays.stream(sorted).average().orElse(0);
    }

    /**
     * The weight below which a share of the synapses lies, interpolated between two weights; 0
     * without synapses.
     *
     * @param share 0 for the least, 0.5 for the median, 1 for the greatest
     */
    public double quantile(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Which share of the synapses has at most this weight, 0 to 1. */
    public double shareUpTo(double weight) {
        return share(Arrays.stream(sorted).filter(each -> each <= weight).count());
    }

    /** Which share of the synapses has at least this weight, 0 to 1. */
    public double shareFrom(double weight) {
        return share(Arrays.stream(sorted).filter(each -> each >= weight).count());
    }

    private double share(long count) {
        return sorted.length == 0 ? 0 : (double) count / sorted.length;
    }
}
