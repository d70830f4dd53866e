package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TextCell;

import tools.jackson.databind.node.ObjectNode;

final class TextFormat extends CellFormat<TextCell> {

    TextFormat() {
        super("text", TextCell.class);
    }

    @Override
    boolean isTitled() {
        return false;
    }

    @Override
    Cell read(String id, CellFields fields) {
        return new TextCell(id, fields.markdown());
    }

    @Override
    void write(TextCell cell, ObjectNode out) {
        out.put("markdown", cell.markdown());
    }
}
