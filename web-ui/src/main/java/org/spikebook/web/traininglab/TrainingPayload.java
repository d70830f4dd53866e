package org.spikebook.web.traininglab;

/**
 * What a training job works on: all of it, so that later edits change nothing.
 *
 * @param network the network document
 * @param plan the training plan
 * @param cellHash hash of the training cell with its network: the key of the result
 */
public record TrainingPayload(String network, String plan, String cellHash) {}
