package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TaskCell;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.Set;

/**
 * The settings of cells that lessons describe with the same words as notebooks: of all but texts
 * and questions; of tasks they are only written here, since a lesson has more to read of them.
 */
public final class CellSettings {

    private static final String MARKDOWN = "markdown";
    private static final String LAYOUT = "layout";

    private CellSettings() {}

    /** The types of cells that lessons describe by blocks, questions included. */
    public static Set<String> types() {
        return CellFormats.titled();
    }

    /** The cell that a block describes; empty where no block can be of this type. */
    public static Optional<Cell> read(String type, String id, CellFields fields) {
        return CellFormats.find(type)
                .filter(CellFormat::isTitled)
                .map(format -> read(format, id, fields));
    }

    private static Cell read(CellFormat<?> format, String id, CellFields fields) {
        String title = fields.json().optionalText("title", NotebookReader.MAX_TITLE);
        return format.read(id, fields).withTitle(title);
    }

    /** As they stand in the block of a lesson, without the names of files. */
    public static ObjectNode of(Cell cell) {
        ObjectNode out = JsonMapper.shared().createObjectNode();
        if (!cell.title().isEmpty() || cell instanceof TaskCell) {
            out.put("title", cell.title());
        }
        CellFormat<?> format = CellFormats.of(cell);
        format.writeCell(cell, out);
        out.remove(format.keysOfNotebooks());
        out.remove(MARKDOWN);
        if (out.path(LAYOUT).isEmpty()) {
            out.remove(LAYOUT);
        }
        return out;
    }
}
