package org.spikebook.lesson.notebook;

import java.util.List;

/**
 * Puts the trained network of another cell on an emulated chip.
 *
 * @param input id of a training cell
 * @param chip name of the chip, for example {@code loihi1}
 * @param inferencesPerSecond how often the network is asked, for the power that follows from it
 */
public record ChipCell(
        String id, String title, String input, String chip, double inferencesPerSecond)
        implements Cell {

    @Override
    public List<String> inputs() {
        return List.of(input);
    }

    public ChipCell withTitle(String changed) {
        return new ChipCell(id, changed, input, chip, inferencesPerSecond);
    }

    public ChipCell withInput(String changed) {
        return new ChipCell(id, title, changed, chip, inferencesPerSecond);
    }

    public ChipCell withChip(String changed) {
        return new ChipCell(id, title, input, changed, inferencesPerSecond);
    }

    public ChipCell withInferencesPerSecond(double changed) {
        return new ChipCell(id, title, input, chip, changed);
    }
}
