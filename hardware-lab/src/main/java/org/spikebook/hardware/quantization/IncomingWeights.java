package org.spikebook.hardware.quantization;

import org.spikebook.hardware.quantization.integer.SignMode;
import org.spikebook.hardware.quantization.integer.WeightFormat;

import java.util.stream.IntStream;

/**
 * The weights of one projection into a population.
 *
 * @param largestMv greatest magnitude that is kept, in mV of membrane
 * @param heaviestMv greatest change of the membrane when all synapses of this group transmit in one
 *     step, in mV
 */
record IncomingWeights(int bits, SignMode sign, double largestMv, double heaviestMv) {

    static IncomingWeights of(
            FloatSynapses synapses, double mvPerWeight, QuantizationOptions options) {
        double[] magnitudes =
                IntStream.range(0, synapses.weight().length)
                        .mapToDouble(k -> Math.abs(synapses.weight()[k]))
                        .sorted()
                        .toArray();
        int kept = (int) Math.ceil(magnitudes.length * options.weightPercentile() / 100);
        double largest = kept == 0 ? 0 : magnitudes[kept - 1];
        return new IncomingWeights(
                options.weightBits(),
                SignMode.of(synapses.minWeight(), synapses.maxWeight()),
                largest * mvPerWeight,
                synapses.heaviest() * mvPerWeight);
    }

    /** The same for weights that may become as large as {@code most}. */
    IncomingWeights upTo(double most, FloatSynapses synapses, double mvPerWeight) {
        return new IncomingWeights(
                bits,
                sign == SignMode.INHIBITORY ? SignMode.MIXED : sign,
                Math.max(largestMv, most * mvPerWeight),
                Math.max(heaviestMv, synapses.mostIntoOne() * most * mvPerWeight));
    }

    int fullScale() {
        return new WeightFormat(bits, 0, sign).fullScale();
    }
}
