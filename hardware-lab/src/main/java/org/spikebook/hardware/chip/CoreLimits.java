package org.spikebook.hardware.chip;

/**
 * What one core holds at most.
 *
 * @param neurons compartments
 * @param fanInLists lists of synapses, one for each source (neuron or input line) that reaches the
 *     core
 * @param fanOutEdges pairs of a neuron of this core and a core that it reaches
 * @param synapseMemoryBits memory for all synapse lists
 * @param neuronConfigs distinct sets of decays, bias exponent and refractory delay
 * @param thresholdConfigs distinct thresholds
 * @param synapseConfigs distinct synapse formats
 */
public record CoreLimits(
        int neurons,
        int fanInLists,
        int fanOutEdges,
        long synapseMemoryBits,
        int neuronConfigs,
        int thresholdConfigs,
        int synapseConfigs) {}
