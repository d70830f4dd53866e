package org.spikebook.lesson.similarity;

/**
 * How alike trained weights are beyond what all submissions have in common.
 *
 * @param first id of the projection in the first submission
 * @param second the same in the second
 * @param correlation of the weights without the mean over all submissions, −1 to 1
 */
public record WeightCorrelation(String first, String second, double correlation) {}
