package org.spikebook.hardware.document;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.CoreLimits;
import org.spikebook.hardware.chip.Mesh;
import org.spikebook.hardware.chip.NeuronRule;
import org.spikebook.hardware.chip.Registers;
import org.spikebook.hardware.chip.SynapseMemory;
import org.spikebook.simulator.problem.Reading;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads chip files, {@code spikebook/chip/1}, and reports everything that is wrong with one. */
public final class ChipSpecReader {

    static final String FORMAT = "spikebook/chip/1";

    /** A floor plan of more could not be read, nor drawn. */
    private static final int MOST_CORES = 16_384;

    private ChipSpecReader() {}

    /** The chip that a user's {@code json} describes, or all problems with it. */
    public static Reading<ChipSpec> read(byte[] json) {
        return Fields.read(
                json,
                fields -> {
                    ChipSpec chip = chip(fields);
                    if (Chips.isBuiltIn(chip.id())) {
                        fields.problem("id", "builtInId", chip.id());
                    }
                    return chip;
                });
    }

    /** The same for the chips that come with Spikebook, whose ids are taken. */
    static Reading<ChipSpec> readBuiltIn(byte[] json) {
        return Fields.read(json, ChipSpecReader::chip);
    }

    private static ChipSpec chip(Fields fields) {
        Formats.check(fields, FORMAT);
        NeuronRule rule = neuronRule(fields);
        boolean crossbar = rule == NeuronRule.TRUE_NORTH;
        Fields core = fields.object("core");
        Fields synapses = fields.object("synapses");
        Fields registers = fields.object("registers");
        ChipSpec chip =
                new ChipSpec(
                        id(fields),
                        fields.word("name"),
                        rule,
                        mesh(fields.object("mesh")),
                        crossbar ? CrossbarSpecReader.core(core) : core(core),
                        crossbar ? CrossbarSpecReader.synapses(synapses) : synapses(synapses),
                        crossbar ? CrossbarSpecReader.registers(registers) : registers(registers),
                        ConstantReader.perEvent(fields, "energyPj", "pJ", true),
                        fields.has("placementPj")
                                ? ConstantReader.perEvent(fields, "placementPj", "pJ", false)
                                : Map.of(),
                        ConstantReader.perEvent(fields, "timeNs", "ns", false),
                        ConstantReader.constant(fields, "barrierNs", "ns"),
                        ConstantReader.constant(fields, "staticPowerMw", "mW"),
                        ConstantReader.constant(fields, "resetNj", "nJ"));
        fields.end();
        return chip;
    }

    private static String id(Fields fields) {
        String id = fields.word("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            fields.problem("id", "badId", id);
        } else if (Baselines.published().stream().anyMatch(b -> b.id().equals(id))) {
            fields.problem("id", "baselineId", id);
        }
        return id;
    }

    private static NeuronRule neuronRule(Fields fields) {
        String key = fields.word("neuronRule");
        return NeuronRule.ofKey(key)
                .orElseGet(() -> {
                    if (!key.isEmpty()) {
                        fields.problem("neuronRule", "unknownWord", "neuronRule", rules(), key);
                    }
                    return NeuronRule.LOIHI_LIF;
                });
    }

    private static String rules() {
        return Arrays.stream(NeuronRule.values())
                .map(NeuronRule::key)
                .collect(Collectors.joining(", "));
    }

    private static Mesh mesh(Fields fields) {
        Mesh mesh =
                new Mesh(
                        fields.whole("tileColumns", 1, 1024),
                        fields.whole("tileRows", 1, 1024),
                        fields.whole("coresPerTile", 1, 64),
                        fields.whole("inputTileColumn", 0, 1023),
                        fields.whole("inputTileRow", 0, 1023),
                        fields.whole("maxChips", 1, 16384));
        if (mesh.cores() > MOST_CORES) {
            fields.problem("", "tooManyCoresOfChip", mesh.cores(), MOST_CORES);
        }
        inside(fields, "inputTileColumn", mesh.inputTileColumn(), mesh.tileColumns());
        inside(fields, "inputTileRow", mesh.inputTileRow(), mesh.tileRows());
        fields.end();
        return mesh;
    }

    private static void inside(Fields fields, String key, int value, int size) {
        if (value >= size) {
            fields.problem(key, "inputTileOutside", key, value, size - 1);
        }
    }

    private static CoreLimits core(Fields fields) {
        CoreLimits core =
                new CoreLimits(
                        fields.whole("neurons", 1, 1 << 20),
                        fields.whole("fanInLists", 1, 1 << 24),
                        fields.whole("fanOutEdges", 1, 1 << 24),
                        fields.whole("synapseMemoryBits", 64, Integer.MAX_VALUE),
                        fields.whole("neuronConfigs", 1, 1 << 20),
                        fields.whole("thresholdConfigs", 1, 1 << 20),
                        fields.whole("synapseConfigs", 1, 1 << 20));
        fields.end();
        return core;
    }

    private static SynapseMemory synapses(Fields fields) {
        SynapseMemory memory =
                new SynapseMemory(
                        fields.ascending("weightBits", 1, 8),
                        fields.ascending("indexBits", 1, 24),
                        fields.whole("tagBits", 0, 9),
                        fields.whole("blockSynapses", 1, 1 << 16),
                        fields.whole("blockHeaderBits", 0, 1024),
                        fields.whole("wordBits", 1, 1024),
                        fields.whole("maxDelaySteps", 0, 127),
                        fields.whole("minWeightExponent", -8, 0),
                        fields.whole("maxWeightExponent", 0, 7));
        fields.end();
        return memory;
    }

    private static Registers registers(Fields fields) {
        Registers registers =
                new Registers(
                        fields.whole("stateBits", 24, 24),
                        fields.whole("decayBits", 12, 12),
                        fields.whole("thresholdBits", 2, 17),
                        fields.whole("biasMantissaBits", 2, 16),
                        fields.whole("biasExponentBits", 0, 3),
                        fields.whole("maxRefractorySteps", 1, 1 << 16));
        fields.end();
        return registers;
    }
}
