package org.spikebook.simulator.engine.compiled;

import org.spikebook.simulator.network.Population;

/**
 * A block of a population, before synapses are drawn.
 *
 * @param work that a step is expected to be
 */
public record TargetBlock(
        Population population, int block, int firstNeuron, int neurons, double work) {}
