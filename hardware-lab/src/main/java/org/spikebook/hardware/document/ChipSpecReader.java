package org.spikebook.hardware.document;

import org.spikebook.hardware.chip.ChipCosts;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.CoreLimits;
import org.spikebook.hardware.chip.Mesh;
import org.spikebook.hardware.chip.NeuronRule;
import org.spikebook.hardware.chip.Registers;
import org.spikebook.hardware.chip.SynapseMemory;
import org.spikebook.simulator.document.JsonFields;
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
        return JsonFile.read(
                json,
                fields -> {
                    ChipSpec chip = chip(fields);
                    if (Chips.isBuiltIn(chip.id())) {
                        JsonFile.problem(fields, "id", "builtInId", chip.id());
                    }
                    return chip;
                });
    }

    /** The same for the chips that come with Spikebook, whose ids are taken. */
    static Reading<ChipSpec> readBuiltIn(byte[] json) {
        return JsonFile.read(json, ChipSpecReader::chip);
    }

    private static ChipSpec chip(JsonFields fields) {
        JsonFile.checkFormat(fields, FORMAT);
        NeuronRule rule = neuronRule(fields);
        boolean crossbar = rule == NeuronRule.TRUE_NORTH;
        JsonFields core = fields.objectOrEmpty("core");
        JsonFields synapses = fields.objectOrEmpty("synapses");
        JsonFields registers = fields.objectOrEmpty("registers");
        ChipSpec chip =
                new ChipSpec(
                        id(fields),
                        fields.word("name"),
                        rule,
                        mesh(fields.objectOrEmpty("mesh")),
                        crossbar ? CrossbarSpecReader.core(core) : core(core),
                        crossbar ? CrossbarSpecReader.synapses(synapses) : synapses(synapses),
                        crossbar ? CrossbarSpecReader.registers(registers) : registers(registers),
                        costs(fields));
        fields.noOthers();
        return chip;
    }

    private static ChipCosts costs(JsonFields fields) {
        return new ChipCosts(
                ConstantReader.perEvent(fields, "energyPj", "pJ", true),
                fields.has("placementPj")
                        ? ConstantReader.perEvent(fields, "placementPj", "pJ", false)
                        : Map.of(),
                ConstantReader.perEvent(fields, "timeNs", "ns", false),
                ConstantReader.constant(fields, "barrierNs", "ns"),
                ConstantReader.constant(fields, "staticPowerMw", "mW"),
                ConstantReader.constant(fields, "resetNj", "nJ"));
    }

    private static String id(JsonFields fields) {
        String id = fields.word("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            JsonFile.problem(fields, "id", "badId", id);
        } else if (Baselines.published().stream().anyMatch(b -> b.id().equals(id))) {
            JsonFile.problem(fields, "id", "baselineId", id);
        }
        return id;
    }

    private static NeuronRule neuronRule(JsonFields fields) {
        String key = fields.word("neuronRule");
        return NeuronRule.ofKey(key)
                .orElseGet(() -> {
                    if (!key.isEmpty()) {
                        JsonFile.problem(
                                fields, "neuronRule", "unknownWord", "neuronRule", rules(), key);
                    }
                    return NeuronRule.LOIHI_LIF;
                });
    }

    private static String rules() {
        return Arrays.stream(NeuronRule.values())
                .map(NeuronRule::key)
                .collect(Collectors.joining(", "));
    }

    private static Mesh mesh(JsonFields fields) {
        Mesh mesh =
                new Mesh(
                        WholeNumbers.whole(fields, "tileColumns", 1, 1024),
                        WholeNumbers.whole(fields, "tileRows", 1, 1024),
                        WholeNumbers.whole(fields, "coresPerTile", 1, 64),
                        WholeNumbers.whole(fields, "inputTileColumn", 0, 1023),
                        WholeNumbers.whole(fields, "inputTileRow", 0, 1023),
                        WholeNumbers.whole(fields, "maxChips", 1, 16384));
        if (mesh.cores() > MOST_CORES) {
            JsonFile.problem(fields, "", "tooManyCoresOfChip", mesh.cores(), MOST_CORES);
        }
        inside(fields, "inputTileColumn", mesh.inputTileColumn(), mesh.tileColumns());
        inside(fields, "inputTileRow", mesh.inputTileRow(), mesh.tileRows());
        fields.noOthers();
        return mesh;
    }

    private static void inside(JsonFields fields, String key, int value, int size) {
        if (value >= size) {
            JsonFile.problem(fields, key, "inputTileOutside", key, value, size - 1);
        }
    }

    private static CoreLimits core(JsonFields fields) {
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

    private static SynapseMemory synapses(JsonFields fields) {
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

    private static Registers registers(JsonFields fields) {
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
}
