package org.spikebook.hardware.mapping;

import org.spikebook.hardware.quantization.QuantizationOptions;

/**
 * Choices in mapping a network.
 *
 * @param chips how many chips stand in a row
 */
public record MappingOptions(QuantizationOptions quantization, int chips) {

    /** Eight bits on one chip. */
    public static final MappingOptions DEFAULT = new MappingOptions(QuantizationOptions.DEFAULT, 1);

    public MappingOptions withWeightBits(int bits) {
        return new MappingOptions(quantization.withWeightBits(bits), chips);
    }

    public MappingOptions withChips(int number) {
        return new MappingOptions(quantization, number);
    }
}
