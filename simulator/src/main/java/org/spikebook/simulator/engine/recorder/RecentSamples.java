package org.spikebook.simulator.engine.recorder;

/**
 * Samples since the last look. Sample m of the k-th member, at the end of step {@code first + m *
 * every}, is {@code values[k * count + m]}.
 *
 * @param first step of the first sample
 * @param every steps from one sample to the next
 * @param count samples of each member
 * @param values not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record RecentSamples(int first, int every, int count, double[] values) {}
