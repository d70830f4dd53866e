package org.spikebook.lesson.notebook;

import java.util.List;

/**
 * Trains the network of another cell.
 *
 * @param input id of a network cell
 * @param plan the training plan as JSON text; it may be broken while it is edited
 */
public record TrainingCell(String id, String title, String input, String plan) implements Cell {

    @Override
    public List<String> inputs() {
        return List.of(input);
    }

    public TrainingCell withTitle(String changed) {
        return new TrainingCell(id, changed, input, plan);
    }

    public TrainingCell withInput(String changed) {
        return new TrainingCell(id, title, changed, plan);
    }

    public TrainingCell withPlan(String changed) {
        return new TrainingCell(id, title, input, changed);
    }
}
