package org.spikebook.compile;

import org.spikebook.network.model.Population;

/**
 * A block of a population, before synapses are drawn.
 *
 * @param work that a step is expected to be
 */
record TargetBlock(Population population, int block, int firstNeuron, int neurons, double work) {}
