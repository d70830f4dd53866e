package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;

/** Finds cells of a frozen notebook; a student may have deleted them. */
record FrozenCells(Notebook notebook) {

    <T extends Cell> Finding<T> find(String id, Class<T> kind) {
        return notebook.cell(id, kind)
                .map(Finding::found)
                .orElseGet(() -> Reasons.lacking("cell.missing", id));
    }

    /** The network cell that a training cell works on. */
    Finding<NetworkCell> networkOf(String trainingCell) {
        return find(trainingCell, TrainingCell.class)
                .then(training -> find(training.input(), NetworkCell.class));
    }
}
