package org.spikebook.hardware.quantization.integer;

/**
 * Pair STDP of one projection in whole numbers. A spike that arrives takes {@code shrink · y} off
 * each of its weights, y being the trace of the target; a neuron that fires adds {@code growth · x}
 * to each of its own, x being the trace of the source. Traces hold seven bits (0 to 127), a spike
 * adds 16 to its own or, with {@link #nearest}, sets it to 16.
 *
 * <p>Loihi 1 rounds traces and weights up or down at random (Davies et al. 2018). So that a run can
 * be repeated, and no small change is lost, both keep eight bits of fraction here instead: equal on
 * average, not bit for bit. The weight that a spike transmits is rounded to its format.
 *
 * @param growth in 1/256 of a mantissa, at a trace of 16
 * @param shrink the same for weakening
 * @param preDecay the trace of a source loses preDecay/4096 in each step
 * @param postDecay the trace of a target loses postDecay/4096
 * @param nearest whether only the last spike counts
 * @param least least weight, in 1/256 of a mantissa: 0, or the negative of the greatest where the
 *     projection has weights of both signs
 * @param greatest greatest weight, in 1/256 of a mantissa
 */
public record StdpRegisters(
        int growth,
        int shrink,
        int preDecay,
        int postDecay,
        boolean nearest,
        int least,
        int greatest) {

    /** Bits of fraction of weights and traces. */
    public static final int FRACTION_BITS = 8;

    /** What a spike adds to its trace, in 1/256. */
    public static final int IMPULSE = 16 << FRACTION_BITS;

    private static final int IMPULSE_BITS = 4 + FRACTION_BITS;
    private static final int GREATEST_TRACE = 127 << FRACTION_BITS;
    private static final int DECAY_BITS = 12;

    /** A trace after a spike of its own. */
    public int afterSpike(int trace) {
        return nearest ? IMPULSE : Math.min(trace + IMPULSE, GREATEST_TRACE);
    }

    /** A trace a step later. */
    public static int afterStep(int trace, int decay) {
        return (trace * ((1 << DECAY_BITS) - decay)) >> DECAY_BITS;
    }

    /** A weight whose target fires. */
    public int grown(int weight, int sourceTrace) {
        return Math.min(greatest, weight + change(growth, sourceTrace));
    }

    /** A weight whose source's spike arrives. */
    public int shrunk(int weight, int targetTrace) {
        return Math.max(least, weight - change(shrink, targetTrace));
    }

    private static int change(int rate, int trace) {
        return (int) (((long) rate * trace) >> IMPULSE_BITS);
    }
}
