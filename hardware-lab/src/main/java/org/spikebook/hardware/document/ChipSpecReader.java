package org.spikebook.hardware.document;

import org.spikebook.hardware.chip.ChipCosts;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.Mesh;
import org.spikebook.hardware.chip.NeuronRule;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Reading;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
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
        CoreFormat cores = CoreFormat.of(rule.memory());
        ChipSpec chip =
                new ChipSpec(
                        id(fields),
                        fields.word("name"),
                        rule,
                        part(fields, "mesh", ChipSpecReader::mesh),
                        part(fields, "core", cores::core),
                        part(fields, "synapses", cores::synapses),
                        part(fields, "registers", cores::registers),
                        costs(fields));
        fields.noOthers();
        return chip;
    }

    /** A part of the chip that is an object of whole numbers, and of nothing else. */
    private static <T> T part(JsonFields chip, String key, Function<WholeNumbers, T> reader) {
        JsonFields fields = chip.objectOrEmpty(key);
        T part = reader.apply(new WholeNumbers(fields));
        fields.noOthers();
        return part;
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

    private static Mesh mesh(WholeNumbers numbers) {
        Mesh mesh =
                new Mesh(
                        numbers.whole("tileColumns", 1, 1024),
                        numbers.whole("tileRows", 1, 1024),
                        numbers.whole("coresPerTile", 1, 64),
                        numbers.whole("inputTileColumn", 0, 1023),
                        numbers.whole("inputTileRow", 0, 1023),
                        numbers.whole("maxChips", 1, 16384));
        JsonFields fields = numbers.fields();
        if (mesh.cores() > MOST_CORES) {
            JsonFile.problem(fields, "", "tooManyCoresOfChip", mesh.cores(), MOST_CORES);
        }
        inside(fields, "inputTileColumn", mesh.inputTileColumn(), mesh.tileColumns());
        inside(fields, "inputTileRow", mesh.inputTileRow(), mesh.tileRows());
        return mesh;
    }

    private static void inside(JsonFields fields, String key, int value, int size) {
        if (value >= size) {
            JsonFile.problem(fields, key, "inputTileOutside", key, value, size - 1);
        }
    }
}
