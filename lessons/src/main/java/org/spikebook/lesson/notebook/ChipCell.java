package org.spikebook.lesson.notebook;

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
        implements SingleInputCell {

    /** The name of a chip whose file stands in the cell. */
    public static final String OWN = "own";

    /** On a chip that comes with Spikebook. */
    public ChipCell(
            String id, String title, String input, String chip, double inferencesPerSecond) {
        this(id, title, input, chip, inferencesPerSecond, "", "");
    }

    @Override
    public String type() {
        return "chip";
    }

    @Override
    public boolean mayWorkOn(Cell other) {
        return other instanceof TrainingCell;
    }

    /** A chip of one's own that is not used changes nothing. */
    @Override
    public String content() {
        return (chip.equals(OWN) ? CellHashes.json(ownChip) + "\n" : "")
                + chip
                + "\n"
                + inferencesPerSecond
                + (learner.isEmpty() ? "" : "\nlearner " + learner);
    }

    @Override
    public ChipCell withTitle(String changed) {
        return new ChipCell(id, changed, input, chip, inferencesPerSecond, ownChip, learner);
    }

    @Override
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
