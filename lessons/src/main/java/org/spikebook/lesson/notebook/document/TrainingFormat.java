package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TrainingCell;

import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

final class TrainingFormat extends CellFormat<TrainingCell> {

    private static final int MAX_HASH = 80;
    private static final int MAX_PLAN = 100_000;

    TrainingFormat() {
        super("training", TrainingCell.class);
    }

    @Override
    Cell read(String id, CellFields fields) {
        return new TrainingCell(
                id,
                "",
                fields.input(),
                fields.document("plan", MAX_PLAN),
                fields.kept("brought", MAX_HASH));
    }

    @Override
    Set<String> keysOfNotebooks() {
        return Set.of("plan", "brought");
    }

    @Override
    void write(TrainingCell cell, ObjectNode out) {
        out.put("input", cell.input()).put("plan", cell.plan());
        if (!cell.brought().isEmpty()) {
            out.put("brought", cell.brought());
        }
    }
}
