package org.spikebook.hardware.quantization.integer;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What is written into the registers of a group of neurons; all arrays have one entry for each
 * neuron. Not copied: treat as read-only.
 *
 * @param du decay of the current u, 0 to 4095; u loses (du + 1)/4096 in each step
 * @param dv decay of the membrane v, 0 to 4095; v loses dv/4096 in each step
 * @param vth threshold mantissa, 0 to 131071; a neuron fires where v &gt; vth · 64
 * @param biasMant added to v in each step as biasMant · 2^biasExp; -4096 to 4095
 * @param biasExp 0 to 7
 * @param refractory refractory delay in steps, 1 to 63; 1 means that the next step may fire again
 */
@SuppressWarnings("ArrayRecordComponent")
public record LoihiRegisters(
        int[] du, int[] dv, int[] vth, int[] biasMant, int[] biasExp, int[] refractory)
        implements CellRegisters {

    /** Decays are in units of 1/4096: a decay of this value empties the register in one step. */
    public static final int DECAY_UNITY = 1 << 12;

    /** States are signed and 24 bits wide: this is 2^23. */
    public static final int STATE_LIMIT = 1 << 23;

    private record Configuration(int du, int dv, int biasExp, int refractory) {}

    public LoihiRegisters {
        for (int[] register : new int[][] {dv, vth, biasMant, biasExp, refractory}) {
            if (register.length != du.length) {
                throw new IllegalArgumentException(
                        "registers of " + du.length + " and of " + register.length + " neurons");
            }
        }
    }

    /** The registers of several groups in one. */
    public static LoihiRegisters concatenate(List<LoihiRegisters> groups) {
        return new LoihiRegisters(
                joined(groups, LoihiRegisters::du),
                joined(groups, LoihiRegisters::dv),
                joined(groups, LoihiRegisters::vth),
                joined(groups, LoihiRegisters::biasMant),
                joined(groups, LoihiRegisters::biasExp),
                joined(groups, LoihiRegisters::refractory));
    }

    private static int[] joined(
            List<LoihiRegisters> groups, Function<LoihiRegisters, int[]> register) {
        return groups.stream().map(register).flatMapToInt(Arrays::stream).toArray();
    }

    @Override
    public int size() {
        return du.length;
    }

    @Override
    public Object configuration(int neuron) {
        return new Configuration(du[neuron], dv[neuron], biasExp[neuron], refractory[neuron]);
    }

    @Override
    public int threshold(int neuron) {
        return vth[neuron];
    }

    @Override
    public int firesFrom(int neuron) {
        return (vth[neuron] << WeightFormat.STATE_SHIFT) + 1;
    }

    @Override
    public CoreNeurons atRest(List<CellRegisters> groups) {
        return new LoihiNeurons(
                concatenate(groups.stream().map(LoihiRegisters.class::cast).toList()));
    }
}
