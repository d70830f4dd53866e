package org.spikebook.hardware.mapping;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.mapping.placement.PlacementMethod;
import org.spikebook.hardware.quantization.QuantizationOptions;

/**
 * Choices in mapping a network.
 *
 * @param chips how many chips stand in a row
 * @param placement how cores are given their places
 */
public record MappingOptions(
        QuantizationOptions quantization, int chips, PlacementMethod placement) {

    /** Eight bits on one chip, placed by annealing. */
    public static final MappingOptions DEFAULT =
            new MappingOptions(QuantizationOptions.DEFAULT, 1, PlacementMethod.ANNEALED);

    /** The same with the widest weights, up to eight bits, that a chip knows. */
    public static MappingOptions of(ChipSpec chip) {
        int widest = chip.synapses().weightBits().getLast();
        return DEFAULT.withWeightBits(Math.min(widest, DEFAULT.quantization().weightBits()));
    }

    public MappingOptions withWeightBits(int bits) {
        return new MappingOptions(quantization.withWeightBits(bits), chips, placement);
    }

    public MappingOptions withChips(int number) {
        return new MappingOptions(quantization, number, placement);
    }

    public MappingOptions withPlacement(PlacementMethod method) {
        return new MappingOptions(quantization, chips, method);
    }
}
