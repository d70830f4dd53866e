package org.spikebook.web.analysislab;

/**
 * How far a sweep is.
 *
 * @param done share of its runs, 0 to 1
 */
public record SweepStatus(double done) {}
