package org.spikebook.hardware.quantization;

/**
 * Choices in turning a float network into integers.
 *
 * @param weightBits width of stored weights, one that the chip knows
 * @param weightPercentile this share of each projection's weights, in percent, is kept below full
 *     scale; the rest is clipped. 100 clips nothing; less can help with few bits
 */
public record QuantizationOptions(int weightBits, double weightPercentile) {

    /** Eight bits, nothing clipped. */
    public static final QuantizationOptions DEFAULT = new QuantizationOptions(8, 100);

    public QuantizationOptions {
        if (!(weightPercentile > 0 && weightPercentile <= 100)) {
            throw new IllegalArgumentException(
                    "weightPercentile must be above 0 and at most 100, was " + weightPercentile);
        }
    }

    public QuantizationOptions withWeightBits(int bits) {
        return new QuantizationOptions(bits, weightPercentile);
    }
}
