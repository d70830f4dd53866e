package org.spikebook.hardware.document;

import org.spikebook.hardware.chip.CoreLimits;
import org.spikebook.hardware.chip.Registers;
import org.spikebook.hardware.chip.SynapseMemory;
import org.spikebook.hardware.quantization.integer.AxonCopies;

import java.util.List;

/** Cores that are a crossbar, with the registers of TrueNorth. */
final class CrossbarCoreFormat implements CoreFormat {

    /** Each axon has a row of bits, each neuron its own registers and one target. */
    @Override
    public CoreLimits core(WholeNumbers numbers) {
        int neurons = numbers.whole("neurons", 2, 1 << 16);
        int axons = numbers.whole("axons", 4, 1 << 14);
        return new CoreLimits(
                neurons,
                axons,
                neurons,
                (long) axons * neurons,
                neurons,
                neurons,
                AxonCopies.TYPES);
    }

    @Override
    public SynapseMemory synapses(WholeNumbers numbers) {
        List<Integer> bits = numbers.ascending("weightBits", 1, AxonCopies.TYPES);
        int maxDelay = numbers.whole("maxDelayTicks", 1, 63);
        return new SynapseMemory(bits, List.of(1), 0, 1, 0, 1, maxDelay - 1, 0, 0);
    }

    @Override
    public Registers registers(WholeNumbers numbers) {
        numbers.whole("stateBits", 20, 20);
        int thresholdBits = numbers.whole("thresholdBits", 2, 18);
        int leakBits = numbers.whole("leakBits", 2, 16);
        return new Registers(20, 0, thresholdBits, leakBits, 0, 0);
    }

    @Override
    public List<ChipField> form() {
        return List.of(
                ChipField.number("/core/neurons"),
                ChipField.number("/core/axons"),
                ChipField.of("/synapses/weightBits", ChipField.Kind.LIST, ""),
                ChipField.number("/synapses/maxDelayTicks"),
                ChipField.number("/registers/thresholdBits"),
                ChipField.number("/registers/leakBits"));
    }
}
