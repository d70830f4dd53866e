package org.spikebook.hardware.emulation;

/**
 * What a register network did.
 *
 * @param u {@code u[t][n]} after step t
 * @param v {@code v[t][n]} after step t, after reset
 * @param outputs {@code outputs[t][n]}: 1 where a neuron fired in step t, -1 where it fired below
 *     its lower threshold, else 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record RegisterTrace(int[][] u, int[][] v, int[][] outputs) {}
