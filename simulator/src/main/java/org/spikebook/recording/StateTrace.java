package org.spikebook.recording;

/**
 * One state variable of some neurons over time, sampled at the end of every step.
 *
 * @param variable its name with unit, for example {@code vMv}
 * @param neurons indices within the population
 * @param values {@code values[k][n]}: neuron {@code neurons[k]} at the end of step n, time (n + 1)
 *     · dt
 */
@SuppressWarnings("ArrayRecordComponent")
public record StateTrace(String variable, int[] neurons, double[][] values) {}
