package org.spikebook.hardware.document;

import org.spikebook.hardware.chip.CoreLimits;
import org.spikebook.hardware.chip.Registers;
import org.spikebook.hardware.chip.SynapseMemory;
import org.spikebook.hardware.quantization.integer.AxonCopies;
import org.spikebook.simulator.document.JsonFields;

import java.util.List;

/** Cores that are a crossbar, of neuron rule {@code trueNorth}. */
final class CrossbarCoreFormat implements CoreFormat {

    /** Each axon has a row of bits, each neuron its own registers and one target. */
    @Override
    public CoreLimits core(JsonFields fields) {
        int neurons = WholeNumbers.whole(fields, "neurons", 2, 1 << 16);
        int axons = WholeNumbers.whole(fields, "axons", 4, 1 << 14);
        fields.noOthers();
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
    public SynapseMemory synapses(JsonFields fields) {
        List<Integer> bits = WholeNumbers.ascending(fields, "weightBits", 1, AxonCopies.TYPES);
        int maxDelay = WholeNumbers.whole(fields, "maxDelayTicks", 1, 63);
        fields.noOthers();
        return new SynapseMemory(bits, List.of(1), 0, 1, 0, 1, maxDelay - 1, 0, 0);
    }

    @Override
    public Registers registers(JsonFields fields) {
        WholeNumbers.whole(fields, "stateBits", 20, 20);
        int thresholdBits = WholeNumbers.whole(fields, "thresholdBits", 2, 18);
        int leakBits = WholeNumbers.whole(fields, "leakBits", 2, 16);
        fields.noOthers();
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
