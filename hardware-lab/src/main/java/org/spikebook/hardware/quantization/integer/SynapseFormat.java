package org.spikebook.hardware.quantization.integer;

/** How a chip stores the weights of a group of synapses. */
public sealed interface SynapseFormat permits RoundingFormat, AxonFormat {

    /** Bits that one stored synapse takes. */
    int bits();

    /** What one spike adds to the neuron's state. */
    int effective(int mantissa);
}
