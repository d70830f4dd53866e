package org.spikebook.hardware.document;

import org.spikebook.hardware.chip.CoreLimits;
import org.spikebook.hardware.chip.Registers;
import org.spikebook.hardware.chip.SynapseMemory;

import java.util.List;

/** Cores that hold lists of synapses, and the registers of Loihi. */
final class ListCoreFormat implements CoreFormat {

    @Override
    public CoreLimits core(WholeNumbers numbers) {
        return new CoreLimits(
                numbers.whole("neurons", 1, 1 << 20),
                numbers.whole("fanInLists", 1, 1 << 24),
                numbers.whole("fanOutEdges", 1, 1 << 24),
                numbers.whole("synapseMemoryBits", 64, Integer.MAX_VALUE),
                numbers.whole("neuronConfigs", 1, 1 << 20),
                numbers.whole("thresholdConfigs", 1, 1 << 20),
                numbers.whole("synapseConfigs", 1, 1 << 20));
    }

    @Override
    public SynapseMemory synapses(WholeNumbers numbers) {
        return new SynapseMemory(
                numbers.ascending("weightBits", 1, 8),
                numbers.ascending("indexBits", 1, 24),
                numbers.whole("tagBits", 0, 9),
                numbers.whole("blockSynapses", 1, 1 << 16),
                numbers.whole("blockHeaderBits", 0, 1024),
                numbers.whole("wordBits", 1, 1024),
                numbers.whole("maxDelaySteps", 0, 127),
                numbers.whole("minWeightExponent", -8, 0),
                numbers.whole("maxWeightExponent", 0, 7));
    }

    @Override
    public Registers registers(WholeNumbers numbers) {
        return new Registers(
                numbers.whole("stateBits", 24, 24),
                numbers.whole("decayBits", 12, 12),
                numbers.whole("thresholdBits", 2, 17),
                numbers.whole("biasMantissaBits", 2, 16),
                numbers.whole("biasExponentBits", 0, 3),
                numbers.whole("maxRefractorySteps", 1, 1 << 16));
    }

    @Override
    public List<ChipField> form() {
        return List.of(
                ChipField.number("/core/neurons"),
                ChipField.number("/core/fanInLists"),
                ChipField.number("/core/fanOutEdges"),
                ChipField.number("/core/synapseMemoryBits"),
                ChipField.number("/core/neuronConfigs"),
                ChipField.number("/core/thresholdConfigs"),
                ChipField.number("/core/synapseConfigs"),
                ChipField.of("/synapses/weightBits", ChipField.Kind.LIST, ""),
                ChipField.number("/synapses/maxDelaySteps"),
                ChipField.number("/registers/thresholdBits"),
                ChipField.number("/registers/biasMantissaBits"),
                ChipField.number("/registers/maxRefractorySteps"));
    }
}
