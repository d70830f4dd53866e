package org.spikebook.hardware.mapping;

import org.spikebook.hardware.chip.CoreLimits;
import org.spikebook.simulator.text.Text;

/** What a core has a limited amount of. */
public enum Resource {
    NEURONS("neurons"),
    FAN_IN_LISTS("fanInLists"),
    FAN_OUT_EDGES("fanOutEdges"),
    SYNAPSE_MEMORY_BITS("synapseMemoryBits"),
    NEURON_CONFIGS("neuronConfigs"),
    THRESHOLD_CONFIGS("thresholdConfigs"),
    SYNAPSE_CONFIGS("synapseConfigs");

    private final String key;

    Resource(String key) {
        this.key = key;
    }

    /** Its name in JSON. */
    public String key() {
        return key;
    }

    /** Its name, for people. */
    public Text text() {
        return Text.of(Resource.class, "resource." + key);
    }

    /** How much of it a core has. */
    public long limit(CoreLimits core) {
        return switch (this) {
            case NEURONS -> core.neurons();
            case FAN_IN_LISTS -> core.fanInLists();
            case FAN_OUT_EDGES -> core.fanOutEdges();
            case SYNAPSE_MEMORY_BITS -> core.synapseMemoryBits();
            case NEURON_CONFIGS -> core.neuronConfigs();
            case THRESHOLD_CONFIGS -> core.thresholdConfigs();
            case SYNAPSE_CONFIGS -> core.synapseConfigs();
        };
    }
}
