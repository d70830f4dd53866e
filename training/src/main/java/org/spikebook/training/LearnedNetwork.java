package org.spikebook.training;

/**
 * Snapshot of a network during training.
 *
 * @param epoch that has just ended, from 1 on; 0 before the first
 * @param classifier the network as it would be run now, with the plan by which it is trained: that
 *     of the task, or of the artificial network in its place
 */
public record LearnedNetwork(int epoch, Classifier classifier) {}
