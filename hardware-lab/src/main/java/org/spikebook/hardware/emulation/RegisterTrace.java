package org.spikebook.hardware.emulation;

/**
 * What a register network did.
 *
 * @param u {@code u[t][n]} after step t
 * @param v {@code v[t][n]} after step t, after reset
 * @param spikes {@code spikes[t]} are the neurons that fired in step t, ascending
 */
@SuppressWarnings("ArrayRecordComponent")
public record RegisterTrace(int[][] u, int[][] v, int[][] spikes) {}
