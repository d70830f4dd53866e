package org.spikebook.hardware.chip;

/**
 * Widths of a core's registers in bits.
 *
 * @param stateBits of current u and membrane v, signed
 * @param decayBits of the decay constants, unsigned
 * @param thresholdBits of the threshold's mantissa, unsigned
 * @param biasMantissaBits signed
 * @param biasExponentBits unsigned
 * @param maxRefractorySteps longest refractory delay
 */
public record Registers(
        int stateBits,
        int decayBits,
        int thresholdBits,
        int biasMantissaBits,
        int biasExponentBits,
        int maxRefractorySteps) {

    /** Greatest threshold mantissa. */
    public int maxThreshold() {
        return (1 << thresholdBits) - 1;
    }

    /** Greatest bias mantissa; the least is one below its negative. */
    public int maxBiasMantissa() {
        return (1 << (biasMantissaBits - 1)) - 1;
    }

    public int maxBiasExponent() {
        return (1 << biasExponentBits) - 1;
    }
}
