package org.spikebook.lesson.notebook;

import java.util.List;

/**
 * Puts the trained network of another cell on an emulated chip.
 *
 * @param input id of a training cell
 * @param chip name of the chip, for example {@code loihi1}
 * @param inferencesPerSecond how often the network is asked, for the power that follows from it
 * @param ownChip the file of a chip of one's own, right or wrong, used where {@code chip} is {@link
 *     #OWN}; empty if there is none
 * @param learner id of the trained projection that continues learning on the chip; empty for none
 */
public record ChipCell(
        String id,
        String title,
        String input,
        String chip,
        double inferencesPerSecond,
        String ownChip,
        String learner)
        implements Cell {

    /** The name of a chip whose file stands in the cell. */
    public static final String OWN = "own";

    /** On a chip that comes with Spikebook. */
    public ChipCell(
            String id, String title, String input, String chip, double inferencesPerSecond) {
        this(id, title, input, chip, inferencesPerSecond, "", "");
    }

    @Override
    public List<String> inputs() {
        return List.of(input);
    }

    public ChipCell withTitle(String changed) {
        return new ChipCell(id, changed, input, chip, inferencesPerSecond, ownChip, learner);
    }

    public ChipCell withInput(String changed) {
        return new ChipCell(id, title, changed, chip, inferencesPerSecond, ownChip, learner);
    }

    public ChipCell withChip(String changed) {
        return new ChipCell(id, title, input, changed, inferencesPerSecond, ownChip, learner);
    }

    public ChipCell withInferencesPerSecond(double changed) {
        return new ChipCell(id, title, input, chip, changed, ownChip, learner);
    }

    /** On a chip of one's own. */
    public ChipCell withOwnChip(String file) {
        return new ChipCell(id, title, input, OWN, inferencesPerSecond, file, learner);
    }

    /** With a projection that continues learning on the chip; empty for none. */
    public ChipCell withLearner(String projection) {
        return new ChipCell(id, title, input, chip, inferencesPerSecond, ownChip, projection);
    }
}
