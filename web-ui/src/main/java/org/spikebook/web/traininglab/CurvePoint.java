package org.spikebook.web.traininglab;

import java.util.OptionalDouble;

/**
 * How training stood at one moment.
 *
 * @param epoch epochs done, with the fraction of the current one
 * @param loss mean over the samples since the point before
 * @param trainAccuracy 0 to 1, over the same samples
 * @param validationAccuracy 0 to 1; known at the end of an epoch only
 * @param hiddenSpikes of one sample, summed over the hidden populations
 */
public record CurvePoint(
        double epoch,
        double loss,
        double trainAccuracy,
        OptionalDouble validationAccuracy,
        double hiddenSpikes) {}
