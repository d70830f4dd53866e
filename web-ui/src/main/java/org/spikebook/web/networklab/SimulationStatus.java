package org.spikebook.web.networklab;

/**
 * How far a job that runs a network has come.
 *
 * @param done share of the steps, 0 to 1
 * @param timeMs biological time that was reached
 * @param durationMs biological time in all
 */
public record SimulationStatus(double done, double timeMs, double durationMs) {}
