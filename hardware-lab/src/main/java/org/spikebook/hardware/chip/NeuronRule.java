package org.spikebook.hardware.chip;

import java.util.Arrays;
import java.util.Optional;

/** The arithmetic that a core runs. */
public enum NeuronRule {
    /**
     * Loihi 1's leaky integrate-and-fire compartment: 24-bit u and v, 12-bit decays, strict
     * threshold, reset to 0.
     */
    LOIHI_LIF("loihiLif", CoreMemory.SYNAPSE_LISTS),
    /**
     * TrueNorth's neuron: 20-bit V, a constant leak, four axon types on a binary crossbar, fires
     * where V reaches the threshold.
     */
    TRUE_NORTH("trueNorth", CoreMemory.CROSSBAR);

    private final String key;
    private final CoreMemory memory;

    NeuronRule(String key, CoreMemory memory) {
        this.key = key;
        this.memory = memory;
    }

    /** Its name in chip files. */
    public String key() {
        return key;
    }

    /** How cores with such neurons store synapses. */
    public CoreMemory memory() {
        return memory;
    }

    public static Optional<NeuronRule> ofKey(String key) {
        return Arrays.stream(values()).filter(r -> r.key.equals(key)).findFirst();
    }
}
