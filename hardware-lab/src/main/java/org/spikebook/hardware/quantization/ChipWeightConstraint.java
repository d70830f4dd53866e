package org.spikebook.hardware.quantization;

import org.spikebook.hardware.quantization.integer.SignMode;
import org.spikebook.hardware.quantization.integer.WeightFormat;
import org.spikebook.simulator.network.WeightConstraint;

import java.util.Arrays;

/**
 * Rounds weights to what a chip can store, for training that takes the rounding into account: each
 * projection's largest weight fills the format. On the chip the projections into one population
 * share a scale, so that a weaker one may come out up to twice as coarse. Safe for use by several
 * threads.
 */
public final class ChipWeightConstraint implements WeightConstraint {

    private final QuantizationOptions options;

    /**
     * @param options bits and the share of weights that is kept below full scale
     */
    public ChipWeightConstraint(QuantizationOptions options) {
        this.options = options;
    }

    @Override
    public void apply(String projectionId, float[] weights, float[] constrained) {
        float least = 0;
        float greatest = 0;
        float[] magnitudes = new float[weights.length];
        for (int k = 0; k < weights.length; k++) {
            least = Math.min(least, weights[k]);
            greatest = Math.max(greatest, weights[k]);
            magnitudes[k] = Math.abs(weights[k]);
        }
        WeightFormat format =
                new WeightFormat(options.weightBits(), 0, SignMode.of(least, greatest));
        double largest = largestKept(magnitudes);
        if (largest == 0 || format.fullScale() == 0) {
            System.arraycopy(weights, 0, constrained, 0, weights.length);
            return;
        }
        double unit = largest / format.fullScale();
        for (int k = 0; k < weights.length; k++) {
            constrained[k] = (float) (format.nearest(weights[k] / unit) * unit);
        }
    }

    private double largestKept(float[] magnitudes) {
        Arrays.sort(magnitudes);
        int kept = (int) Math.ceil(magnitudes.length * options.weightPercentile() / 100);
        return kept == 0 ? 0 : magnitudes[kept - 1];
    }
}
