package org.spikebook.hardware.quantization.integer;

/** Which signs the weights of a synapse format may have; mixed signs cost one bit of precision. */
public enum SignMode {
    MIXED,
    EXCITATORY,
    INHIBITORY;

    /** The mode that holds weights from {@code min} to {@code max}. */
    public static SignMode of(double min, double max) {
        if (min >= 0) {
            return EXCITATORY;
        }
        return max <= 0 ? INHIBITORY : MIXED;
    }
}
