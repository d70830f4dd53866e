package org.spikebook.hardware.baseline;

import org.spikebook.hardware.chip.Evidence;
import org.spikebook.hardware.chip.Source;
import org.spikebook.simulator.text.Text;

import java.util.List;

/**
 * A chip that is known by published figures only: nothing is mapped to it, emulated or scaled, so
 * its figures stand for the tasks they were published for and no other.
 *
 * @param id in lower case with hyphens
 * @param name of the chip, not translated
 * @param figures at least one
 */
public record PublishedChip(String id, String name, List<Figure> figures) {

    /** What a figure tells. */
    public enum Quantity {
        /** Energy of one inference of the named task, in J. */
        PER_INFERENCE("joulesPerInference"),
        /** Energy of one synaptic event as the publication defines it, in J. */
        PER_EVENT("joulesPerSynapticEvent"),
        /** Power of the chip, in W. */
        POWER("watts");

        private final String key;

        Quantity(String key) {
            this.key = key;
        }

        /** Its name in JSON. */
        public String key() {
            return key;
        }
    }

    /**
     * One published number.
     *
     * @param value in the unit of the quantity, above 0
     * @param scope task, conditions and definition that the number holds for
     */
    public record Figure(
            Quantity quantity, double value, Text scope, Source source, Evidence evidence) {}

    public PublishedChip {
        figures = List.copyOf(figures);
    }

    /** What a figure holds for, by its word in the file. */
    public static Text scope(String word) {
        return Text.of(PublishedChip.class, "scope." + word);
    }

    /** That none of these chips is emulated, and why their figures cannot be ranked. */
    public static Text notice() {
        return Text.of(PublishedChip.class, "published.notice");
    }
}
