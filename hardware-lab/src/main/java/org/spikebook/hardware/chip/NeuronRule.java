package org.spikebook.hardware.chip;

import java.util.Arrays;
import java.util.Optional;

/** The arithmetic that a core runs. */
public enum NeuronRule {
    /**
     * Loihi 1's leaky integrate-and-fire compartment: 24-bit u and v, 12-bit decays, strict
     * threshold, reset to 0.
     */
    LOIHI_LIF("loihiLif"),
    /**
     * TrueNorth's neuron: 20-bit V, a constant leak, four axon types on a binary crossbar, fires
     * where V reaches the threshold.
     */
    TRUE_NORTH("trueNorth");

    private final String key;

    NeuronRule(String key) {
        this.key = key;
    }

    /** Its name in chip files. */
    public String key() {
        return key;
    }

    public static Optional<NeuronRule> ofKey(String key) {
        return Arrays.stream(values()).filter(r -> r.key.equals(key)).findFirst();
    }
}
