package org.spikebook.web.sweeplab;

/**
 * How far the sweep of a figure is.
 *
 * @param done share of its runs, 0 to 1
 */
public record FigureStatus(double done) {}
