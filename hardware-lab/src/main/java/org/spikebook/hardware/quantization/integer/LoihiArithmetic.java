package org.spikebook.hardware.quantization.integer;

import static org.spikebook.hardware.quantization.integer.LoihiRegisters.DECAY_UNITY;
import static org.spikebook.hardware.quantization.integer.LoihiRegisters.STATE_LIMIT;

/**
 * The integer arithmetic of a Loihi 1 compartment. Agrees with Lava, nengo-loihi and Brian2Loihi
 * except where a method says so.
 */
public final class LoihiArithmetic {

    private static final int LOW_BITS = DECAY_UNITY - 1;
    private static final int STATE_MASK = 2 * STATE_LIMIT - 1;

    private LoihiArithmetic() {}

    /**
     * sgn(x) · ⌊|x| · (4096 − decay) / 4096⌋: rounds towards zero. The product would need 36 bits;
     * split at bit 12 it fits 32.
     *
     * @param x from -2^23 to 2^23
     * @param decay from 0 to 4096
     */
    public static int decay(int x, int decay) {
        int keep = DECAY_UNITY - decay;
        int sign = x >> 31;
        int magnitude = (x ^ sign) - sign;
        int kept = (magnitude >>> 12) * keep + (((magnitude & LOW_BITS) * keep) >>> 12);
        return (kept ^ sign) - sign;
    }

    /**
     * Wraps u into 24 bits. As in Lava the range is -2^23 + 1 to 2^23; a register in two's
     * complement would hold -2^23 where this holds 2^23.
     */
    public static int wrap(int u) {
        return ((u + STATE_LIMIT - 1) & STATE_MASK) - (STATE_LIMIT - 1);
    }

    /** Clips v to ±(2^23 − 1). */
    public static int saturate(int v) {
        return Math.min(Math.max(v, -(STATE_LIMIT - 1)), STATE_LIMIT - 1);
    }
}
