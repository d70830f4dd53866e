package org.spikebook.hardware.document;

import static org.spikebook.hardware.document.ChipField.Kind.CONSTANT;
import static org.spikebook.hardware.document.ChipField.Kind.WORDS;

import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.NeuronRule;
import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The values of a chip file that a form asks for, in groups. Without state. */
public final class ChipFields {

    /** Fields that belong together. */
    public record Group(Text heading, List<ChipField> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    private ChipFields() {}

    /** What a form asks for; the limits of a core depend on the neuron rule that the file names. */
    public static List<Group> groups(String file) {
        NeuronRule rule = ChipForm.neuronRule(file).orElse(NeuronRule.LOIHI_LIF);
        return List.of(
                group(
                        "grid",
                        ChipField.of("/name", WORDS, ""),
                        ChipField.number("/mesh/tileColumns"),
                        ChipField.number("/mesh/tileRows"),
                        ChipField.number("/mesh/coresPerTile"),
                        ChipField.number("/mesh/maxChips")),
                group("core", CoreFormat.of(rule).form()),
                group("energy", energies(file)),
                group(
                        "time",
                        Stream.concat(
                                        Arrays.stream(ChipEvent.values())
                                                .map(e -> event("/timeNs/", e, "ns"))
                                                .filter(f -> ChipForm.has(file, f)),
                                        Stream.of(
                                                constant("/barrierNs", "ns"),
                                                constant("/staticPowerMw", "mW"),
                                                constant("/resetNj", "nJ")))
                                .toArray(ChipField[]::new)));
    }

    private static ChipField[] energies(String file) {
        return Arrays.stream(ChipEvent.values())
                .filter(e -> !e.isOptional() || ChipForm.has(file, event("/energyPj/", e, "pJ")))
                .map(event -> event("/energyPj/", event, "pJ"))
                .toArray(ChipField[]::new);
    }

    private static ChipField event(String folder, ChipEvent event, String unit) {
        return new ChipField(folder + event.key(), CONSTANT, event.text(), unit);
    }

    private static ChipField constant(String pointer, String unit) {
        return ChipField.of(pointer, CONSTANT, unit);
    }

    private static Group group(String key, ChipField... fields) {
        return group(key, List.of(fields));
    }

    private static Group group(String key, List<ChipField> fields) {
        return new Group(Text.of(ChipFields.class, "group." + key), fields);
    }
}
