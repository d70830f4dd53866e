package org.spikebook.hardware.emulation;

import org.spikebook.hardware.quantization.integer.TrueNorthRegisters;

import java.util.Optional;

/**
 * One TrueNorth core described by its registers alone.
 *
 * @param neurons their registers
 * @param axonTypes 0 to 3, for each axon
 * @param crossbar {@code crossbar[neuron][axon]}, 0 or 1
 * @param targets where each neuron's spikes go
 * @param inputSpikes {@code inputSpikes[t]} are the axons that spike in tick t, ascending
 * @param seed of all that is drawn
 */
@SuppressWarnings("ArrayRecordComponent")
public record CrossbarCore(
        TrueNorthRegisters neurons,
        int[] axonTypes,
        int[][] crossbar,
        Optional<Targets> targets,
        int[][] inputSpikes,
        long seed) {

    /**
     * The axon of this core that each neuron reaches.
     *
     * @param axon -1 where a neuron's spikes leave the core
     * @param delay in ticks, 1 to 15: a spike of tick t comes in with tick t + delay
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Targets(int[] axon, int[] delay) {}

    /** Number of ticks to run. */
    public int ticks() {
        return inputSpikes.length;
    }

    /** Whether the run draws nothing and so is what the chip does, to the bit. */
    public boolean isBitExact() {
        return neurons.cells().stream().noneMatch(c -> c.isStochastic());
    }
}
