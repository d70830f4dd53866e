package org.spikebook.hardware.chip;

import java.util.List;

/**
 * How synapses are stored. The list of one source holds blocks of at most {@code blockSynapses}
 * synapses; a block of n takes n · (weight + delay + tag + index bits) + {@code blockHeaderBits}
 * bits, rounded up to whole words. A dense block needs no indices but stores the zeros too.
 *
 * @param weightBits the widths that the chip knows, ascending
 * @param indexBits the widths of an index that the chip knows, ascending
 * @param maxDelaySteps longest extra delay
 * @param minWeightExponent least power of two by which weights may be scaled
 * @param maxWeightExponent greatest power of two by which weights may be scaled
 */
public record SynapseMemory(
        List<Integer> weightBits,
        List<Integer> indexBits,
        int tagBits,
        int blockSynapses,
        int blockHeaderBits,
        int wordBits,
        int maxDelaySteps,
        int minWeightExponent,
        int maxWeightExponent) {

    public SynapseMemory {
        weightBits = List.copyOf(weightBits);
        indexBits = List.copyOf(indexBits);
    }

    /**
     * Bits of a list of {@code synapses} synapses of {@code bitsPerSynapse} bits each; 0 for none.
     * Source: {@code SynapseConfig.bits_per_axon} of nengo-loihi.
     */
    public long listBits(int synapses, int bitsPerSynapse) {
        int full = synapses / blockSynapses;
        int rest = synapses % blockSynapses;
        return full * blockBits(blockSynapses, bitsPerSynapse)
                + (rest == 0 ? 0 : blockBits(rest, bitsPerSynapse));
    }

    private long blockBits(int synapses, int bitsPerSynapse) {
        long bits = (long) synapses * bitsPerSynapse + blockHeaderBits;
        return (bits + wordBits - 1) / wordBits * wordBits;
    }

    /** The narrowest index that can name {@code neurons} neurons; the widest if none can. */
    public int indexBitsFor(int neurons) {
        for (int bits : indexBits) {
            if (neurons <= 1L << bits) {
                return bits;
            }
        }
        return indexBits.getLast();
    }

    /**
     * Bits of a delay field that holds up to {@code maxDelay} steps; 0 where nothing is delayed.
     */
    public static int delayBitsFor(int maxDelay) {
        return 32 - Integer.numberOfLeadingZeros(maxDelay);
    }
}
