package org.spikebook.hardware.emulation;

/**
 * What a TrueNorth core did.
 *
 * @param v {@code v[t][n]} after tick t
 * @param spikes {@code spikes[t]} are the neurons that fired in tick t, ascending
 * @param synapticEvents weights added in each tick
 */
@SuppressWarnings("ArrayRecordComponent")
public record CrossbarTrace(int[][] v, int[][] spikes, int[] synapticEvents) {}
