package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/** Reads one cell. */
final class CellReader {

    private final JsonFields fields;
    private final List<Problem> problems;

    CellReader(JsonNode node, String path, List<Problem> problems) {
        this.fields = new JsonFields(node, path, problems);
        this.problems = problems;
    }

    /** The cell, or nothing where its type is unknown; the problems say why. */
    Optional<Cell> cell() {
        String id = fields.text("id", CellFields.MAX_ID);
        String type = fields.text("type", CellFields.MAX_ID);
        Optional<CellFormat<?>> format = CellFormats.find(type);
        if (format.isEmpty()) {
            if (!type.isEmpty()) {
                problems.add(
                        Problem.of(CellReader.class, fields.at("type"), "unknownCellType", type));
            }
            return Optional.empty();
        }
        Cell cell = format.get().read(id, new CellFields(fields, problems));
        if (format.get().isTitled()) {
            cell = cell.withTitle(fields.optionalText("title", NotebookReader.MAX_TITLE));
        }
        fields.noOthers();
        return Optional.of(cell);
    }
}
