package org.spikebook.web.traininglab;

/**
 * How far a training job has come; kept with the job, so that a page opened later shows the whole
 * curve.
 *
 * @param done share of the work, 0 to 1
 * @param epoch being run, from 1 on
 */
public record TrainingStatus(double done, int epoch, TrainingCurve curve) {}
