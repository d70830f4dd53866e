package org.spikebook.lesson.notebook;

/**
 * Trains the network of another cell, or holds a trained network that came from a file.
 *
 * @param input id of a network cell
 * @param plan the training plan as JSON text; it may be broken while it is edited
 * @param brought SHA-256 of the trained network that came from a file, without its signature; empty
 *     where the cell trains its own
 */
public record TrainingCell(String id, String title, String input, String plan, String brought)
        implements SingleInputCell {

    /** A cell that trains. */
    public TrainingCell(String id, String title, String input, String plan) {
        this(id, title, input, plan, "");
    }

    @Override
    public String type() {
        return "training";
    }

    @Override
    public boolean mayWorkOn(Cell other) {
        return other instanceof NetworkCell;
    }

    @Override
    public String content() {
        return CellHashes.json(plan) + (brought.isEmpty() ? "" : "\nbrought " + brought);
    }

    @Override
    public TrainingCell withTitle(String changed) {
        return new TrainingCell(id, changed, input, plan, brought);
    }

    /** The same cell at work on another network. */
    @Override
    public TrainingCell withInput(String changed) {
        return new TrainingCell(id, title, changed, plan);
    }

    /** The same cell with another plan, by which it is to train. */
    public TrainingCell withPlan(String changed) {
        return new TrainingCell(id, title, input, changed);
    }

    /** The same cell with a trained network that came from a file. */
    public TrainingCell withBrought(String changedPlan, String sha256) {
        return new TrainingCell(id, title, input, changedPlan, sha256);
    }

    /** The same cell, to train for itself. */
    public TrainingCell withoutBrought() {
        return new TrainingCell(id, title, input, plan);
    }
}
