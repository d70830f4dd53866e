package org.spikebook.web.networklab;

/**
 * What a job that ran a network left: where its recording is kept.
 *
 * @param networkHash of the network that was run
 * @param seed of the run
 */
public record SimulationSummary(String networkHash, long seed) {}
