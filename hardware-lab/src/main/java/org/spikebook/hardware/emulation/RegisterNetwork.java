package org.spikebook.hardware.emulation;

import org.spikebook.hardware.quantization.integer.LoihiRegisters;

import java.util.Optional;

/**
 * A few neurons described by their registers alone: what a register file holds.
 *
 * @param lower v below which a neuron fires a spike of -1, where it does (Lava's {@code
 *     TernaryLIF})
 * @param input synapses from the input lines
 * @param recurrent synapses of the neurons among themselves
 * @param reset sets u and v to 0 at regular times
 * @param inputSpikes {@code inputSpikes[t]} are the lines that spike in step t, ascending
 */
@SuppressWarnings("ArrayRecordComponent")
public record RegisterNetwork(
        LoihiRegisters neurons,
        Optional<int[]> lower,
        RegisterSynapses input,
        Optional<RegisterSynapses> recurrent,
        Optional<PeriodicReset> reset,
        int[][] inputSpikes) {

    /**
     * u and v are set to 0 before the update of every step t, counted from 0, with (t + 1) mod
     * interval = offset mod interval (Lava's {@code LIFReset}).
     */
    public record PeriodicReset(int interval, int offset) {
        boolean appliesTo(int step) {
            return (step + 1) % interval == offset % interval;
        }
    }

    /** Number of steps to run. */
    public int steps() {
        return inputSpikes.length;
    }
}
