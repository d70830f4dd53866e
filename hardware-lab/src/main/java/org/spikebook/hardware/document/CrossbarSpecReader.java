package org.spikebook.hardware.document;

import org.spikebook.hardware.chip.CoreLimits;
import org.spikebook.hardware.chip.Registers;
import org.spikebook.hardware.chip.SynapseMemory;
import org.spikebook.hardware.quantization.integer.AxonCopies;

import java.util.List;

/** Reads the parts of a chip file that crossbar chips, of neuron rule {@code trueNorth}, have. */
final class CrossbarSpecReader {

    private CrossbarSpecReader() {}

    /** Each axon has a row of bits, each neuron its own registers and one target. */
    static CoreLimits core(Fields fields) {
        int neurons = fields.whole("neurons", 2, 1 << 16);
        int axons = fields.whole("axons", 4, 1 << 14);
        fields.end();
        return new CoreLimits(
                neurons,
                axons,
                neurons,
                (long) axons * neurons,
                neurons,
                neurons,
                AxonCopies.TYPES);
    }

    static SynapseMemory synapses(Fields fields) {
        List<Integer> bits = fields.ascending("weightBits", 1, AxonCopies.TYPES);
        int maxDelay = fields.whole("maxDelayTicks", 1, 63);
        fields.end();
        return new SynapseMemory(bits, List.of(1), 0, 1, 0, 1, maxDelay - 1, 0, 0);
    }

    static Registers registers(Fields fields) {
        fields.whole("stateBits", 20, 20);
        int thresholdBits = fields.whole("thresholdBits", 2, 18);
        int leakBits = fields.whole("leakBits", 2, 16);
        fields.end();
        return new Registers(20, 0, thresholdBits, leakBits, 0, 0);
    }
}
