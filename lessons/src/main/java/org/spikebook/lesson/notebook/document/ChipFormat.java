package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;

import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

final class ChipFormat extends CellFormat<ChipCell> {

    private static final int MAX_CHIP = 100_000;
    private static final double MAX_RATE = 1e9;

    ChipFormat() {
        super("chip", ChipCell.class);
    }

    @Override
    Cell read(String id, CellFields fields) {
        return new ChipCell(
                id,
                "",
                fields.input(),
                fields.name("chip"),
                fields.json().number("inferencesPerSecond", 0, MAX_RATE).orElse(1),
                fields.kept("ownChip", MAX_CHIP),
                fields.kept("learner", CellFields.MAX_ID));
    }

    @Override
    Set<String> keysOfNotebooks() {
        return Set.of("ownChip", "learner");
    }

    @Override
    void write(ChipCell cell, ObjectNode out) {
        out.put("input", cell.input());
        out.put("chip", cell.chip());
        out.put("inferencesPerSecond", cell.inferencesPerSecond());
        if (!cell.ownChip().isEmpty()) {
            out.put("ownChip", cell.ownChip());
        }
        if (!cell.learner().isEmpty()) {
            out.put("learner", cell.learner());
        }
    }
}
