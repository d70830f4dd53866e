package org.spikebook.hardware.document;

import org.spikebook.hardware.chip.CoreLimits;
import org.spikebook.hardware.chip.NeuronRule;
import org.spikebook.hardware.chip.Registers;
import org.spikebook.hardware.chip.SynapseMemory;
import org.spikebook.simulator.document.JsonFields;

import java.util.List;

/** The limits of cores of one neuron rule, as chip files and their form have them. */
interface CoreFormat {

    /** That of a rule. */
    static CoreFormat of(NeuronRule rule) {
        return switch (rule) {
            case LOIHI_LIF -> new Loihi();
            case TRUE_NORTH -> new CrossbarCoreFormat();
        };
    }

    CoreLimits core(JsonFields fields);

    SynapseMemory synapses(JsonFields fields);

    Registers registers(JsonFields fields);

    /** What a form asks for. */
    List<ChipField> form();

    /** Cores with the synapse memory and registers of Loihi, of neuron rule {@code loihiLif}. */
    final class Loihi implements CoreFormat {

        @Override
        public CoreLimits core(JsonFields fields) {
            CoreLimits core =
                    new CoreLimits(
                            WholeNumbers.whole(fields, "neurons", 1, 1 << 20),
                            WholeNumbers.whole(fields, "fanInLists", 1, 1 << 24),
                            WholeNumbers.whole(fields, "fanOutEdges", 1, 1 << 24),
                            WholeNumbers.whole(fields, "synapseMemoryBits", 64, Integer.MAX_VALUE),
                            WholeNumbers.whole(fields, "neuronConfigs", 1, 1 << 20),
                            WholeNumbers.whole(fields, "thresholdConfigs", 1, 1 << 20),
                            WholeNumbers.whole(fields, "synapseConfigs", 1, 1 << 20));
            fields.noOthers();
            return core;
        }

        @Override
        public SynapseMemory synapses(JsonFields fields) {
            SynapseMemory memory =
                    new SynapseMemory(
                            WholeNumbers.ascending(fields, "weightBits", 1, 8),
                            WholeNumbers.ascending(fields, "indexBits", 1, 24),
                            WholeNumbers.whole(fields, "tagBits", 0, 9),
                            WholeNumbers.whole(fields, "blockSynapses", 1, 1 << 16),
                            WholeNumbers.whole(fields, "blockHeaderBits", 0, 1024),
                            WholeNumbers.whole(fields, "wordBits", 1, 1024),
                            WholeNumbers.whole(fields, "maxDelaySteps", 0, 127),
                            WholeNumbers.whole(fields, "minWeightExponent", -8, 0),
                            WholeNumbers.whole(fields, "maxWeightExponent", 0, 7));
            fields.noOthers();
            return memory;
        }

        @Override
        public Registers registers(JsonFields fields) {
            Registers registers =
                    new Registers(
                            WholeNumbers.whole(fields, "stateBits", 24, 24),
                            WholeNumbers.whole(fields, "decayBits", 12, 12),
                            WholeNumbers.whole(fields, "thresholdBits", 2, 17),
                            WholeNumbers.whole(fields, "biasMantissaBits", 2, 16),
                            WholeNumbers.whole(fields, "biasExponentBits", 0, 3),
                            WholeNumbers.whole(fields, "maxRefractorySteps", 1, 1 << 16));
            fields.noOthers();
            return registers;
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
}
