package org.spikebook.hardware.chip;

/** How a core stores its synapses, which decides how neurons are laid on cores. */
public enum CoreMemory {
    /** Lists of synapses, one for each source that reaches the core; as on Loihi. */
    SYNAPSE_LISTS,
    /** A bit for each pair of an axon and a neuron; as on TrueNorth. */
    CROSSBAR
}
