package org.spikebook.web.sweeplab;

import org.spikebook.lesson.experiment.sweep.FigurePlan;

/**
 * What a sweep cell asks for.
 *
 * @param cellHash of the cell, over the networks that it runs
 */
public record FigurePayload(String cellHash, FigurePlan plan) {}
