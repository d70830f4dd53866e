package org.spikebook.hardware.document;

import static org.spikebook.hardware.document.ChipField.Kind.CONSTANT;
import static org.spikebook.hardware.document.ChipField.Kind.LIST;
import static org.spikebook.hardware.document.ChipField.Kind.NUMBER;
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
        boolean crossbar =
                ChipForm.neuronRule(file).filter(rule -> rule == NeuronRule.TRUE_NORTH).isPresent();
        return List.of(
                group(
                        "grid",
                        ChipField.of("/name", WORDS, ""),
                        number("/mesh/tileColumns"),
                        number("/mesh/tileRows"),
                        number("/mesh/coresPerTile"),
                        number("/mesh/maxChips")),
                group("core", crossbar ? crossbarCore() : core()),
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

    private static ChipField[] core() {
        return new ChipField[] {
            number("/core/neurons"),
            number("/core/fanInLists"),
            number("/core/fanOutEdges"),
            number("/core/synapseMemoryBits"),
            number("/core/neuronConfigs"),
            number("/core/thresholdConfigs"),
            number("/core/synapseConfigs"),
            ChipField.of("/synapses/weightBits", LIST, ""),
            number("/synapses/maxDelaySteps"),
            number("/registers/thresholdBits"),
            number("/registers/biasMantissaBits"),
            number("/registers/maxRefractorySteps")
        };
    }

    private static ChipField[] crossbarCore() {
        return new ChipField[] {
            number("/core/neurons"),
            number("/core/axons"),
            ChipField.of("/synapses/weightBits", LIST, ""),
            number("/synapses/maxDelayTicks"),
            number("/registers/thresholdBits"),
            number("/registers/leakBits")
        };
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

    private static ChipField number(String pointer) {
        return ChipField.of(pointer, NUMBER, "");
    }

    private static ChipField constant(String pointer, String unit) {
        return ChipField.of(pointer, CONSTANT, unit);
    }

    private static Group group(String key, ChipField... fields) {
        return new Group(Text.of(ChipFields.class, "group." + key), List.of(fields));
    }
}
