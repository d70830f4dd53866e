package org.spikebook.lesson.grading;

import org.spikebook.training.TrainedNetwork;

/**
 * The result of a training cell as it was submitted.
 *
 * @param signed whether this server trained it: its signature is there and valid
 */
public record SubmittedNetwork(TrainedNetwork network, boolean signed) {}
