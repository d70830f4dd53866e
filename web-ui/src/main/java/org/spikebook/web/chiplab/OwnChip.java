package org.spikebook.web.chiplab;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.document.ChipField;
import org.spikebook.hardware.document.ChipForm;
import org.spikebook.hardware.document.ChipSpecReader;
import org.spikebook.hardware.document.Chips;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.text.Text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The file of a chip of one's own, right or wrong.
 *
 * @param file as it stands in the cell
 */
public record OwnChip(String file) {

    /** As many characters as a cell keeps. */
    public static final int MOST_CHARACTERS = 100_000;

    /**
     * A copy of a chip that comes with Spikebook, under a name of its own.
     *
     * @throws IllegalArgumentException if none has that id
     */
    public static OwnChip copyOf(String id, Locale locale) {
        String name = Text.of(OwnChip.class, "ownChip.name").in(locale);
        OwnChip copy = new OwnChip(Chips.file(id));
        return copy.with(field("/name"), name, locale).with(field("/id"), "own", locale);
    }

    private static ChipField field(String pointer) {
        return new ChipField(
                pointer, ChipField.Kind.WORDS, Text.of(OwnChip.class, "ownChip.name"), "");
    }

    /** The same with a field changed to what was typed, unless a cell could not keep it. */
    public OwnChip with(ChipField field, String typed, Locale locale) {
        String source = Text.of(OwnChip.class, "ownChip.source").in(locale);
        String changed = new ChipForm(file).with(field, typed, source).file();
        return changed.length() <= MOST_CHARACTERS ? new OwnChip(changed) : this;
    }

    /** The chip, if the file is right. */
    public Optional<ChipSpec> chip() {
        return read().content();
    }

    /** Everything that is wrong with it. */
    public List<Problem> problems() {
        return read().problems();
    }

    private Reading<ChipSpec> read() {
        return ChipSpecReader.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
