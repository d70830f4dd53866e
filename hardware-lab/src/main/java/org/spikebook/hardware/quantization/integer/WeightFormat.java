package org.spikebook.hardware.quantization.integer;

/**
 * How Loihi stores the weights of a group of synapses. A mantissa lies between -256 and 255 and is
 * a multiple of {@link #step()}; one spike adds mantissa · 2^(6 + exponent) to u.
 *
 * <p>Source: Davies et al. 2018, IEEE Micro 38(1); Lava's {@code weightutils}; nengo-loihi.
 *
 * @param bits width of a stored weight, 1 to 8
 * @param exponent power of two, -8 to 7
 */
public record WeightFormat(int bits, int exponent, SignMode sign) implements RoundingFormat {

    /** States are aligned six bits above weights and thresholds. */
    public static final int STATE_SHIFT = 6;

    private static final int GREATEST = 255;
    private static final int LEAST = -256;
    private static final int EFFECTIVE_LIMIT = (1 << 21) - (1 << STATE_SHIFT);

    public WeightFormat {
        if (bits < 1 || bits > 8 || exponent < -8 || exponent > 7) {
            throw new IllegalArgumentException("bits " + bits + ", exponent " + exponent);
        }
    }

    /** Distance between neighboring mantissas. */
    public int step() {
        return 1 << lostBits();
    }

    private int lostBits() {
        return 8 - bits + (sign == SignMode.MIXED ? 1 : 0);
    }

    /** Greatest mantissa. */
    public int maxMantissa() {
        return sign == SignMode.INHIBITORY ? 0 : GREATEST >> lostBits() << lostBits();
    }

    /** Least mantissa. */
    public int minMantissa() {
        return switch (sign) {
            case MIXED -> LEAST;
            case EXCITATORY -> 0;
            case INHIBITORY -> -(GREATEST >> lostBits() << lostBits());
        };
    }

    /**
     * The mantissa that a weight of {@code weight} becomes on the chip: clipped, then the bits that
     * do not fit are dropped, which rounds down (inhibitory formats round towards zero), as Lava
     * does.
     */
    public int stored(int weight) {
        int magnitude = sign == SignMode.INHIBITORY ? -weight : weight;
        int clipped = Math.clamp(magnitude, sign == SignMode.MIXED ? LEAST : 0, GREATEST);
        int truncated = clipped >> lostBits() << lostBits();
        return sign == SignMode.INHIBITORY ? -truncated : truncated;
    }

    /**
     * The mantissa nearest to {@code weight}, which counts in units of one mantissa. Where a
     * negative exponent would drop low bits later, they are rounded off here, without bias.
     */
    @Override
    public int nearest(double weight) {
        int grain = grain();
        double rounded = Math.rint(weight / grain) * grain;
        return (int) Math.clamp(rounded, minMantissa(), maxMantissa());
    }

    /** Distance between neighboring mantissas that differ in effect. */
    @Override
    public int grain() {
        return Math.max(step(), exponent < 0 ? 1 << -exponent : 1);
    }

    /** What a mantissa of 1 would add to u, were nothing rounded. */
    @Override
    public double effectiveUnit() {
        return StrictMath.scalb(1.0, STATE_SHIFT + exponent);
    }

    /** Greatest magnitude that both signs (where both are allowed) can hold. */
    public int fullScale() {
        return sign == SignMode.INHIBITORY ? -minMantissa() : maxMantissa();
    }

    /**
     * What one spike adds to u, scaled weight by weight as in nengo-loihi and Brian2Loihi. With a
     * negative exponent Lava scales the sum of a step instead, which rounds once: see {@link
     * #scaled}.
     */
    @Override
    public int effective(int mantissa) {
        return Math.clamp(scaled(mantissa), -EFFECTIVE_LIMIT, EFFECTIVE_LIMIT);
    }

    /** A sum of mantissas brought to the scale of u, rounding down. */
    public int scaled(int mantissas) {
        int shifted = exponent >= 0 ? mantissas << exponent : mantissas >> -exponent;
        return shifted << STATE_SHIFT;
    }
}
