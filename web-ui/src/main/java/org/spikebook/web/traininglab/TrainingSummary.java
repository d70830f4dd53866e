package org.spikebook.web.traininglab;

/**
 * What a finished training job left: where its trained network is kept.
 *
 * @param cellHash as in the payload
 * @param seed of the plan
 */
public record TrainingSummary(String cellHash, long seed) {}
