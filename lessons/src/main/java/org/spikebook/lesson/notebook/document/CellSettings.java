package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TaskCell;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

/**
 * The settings of cells that lessons describe with the same words as notebooks: of all but texts
 * and questions.
 */
public final class CellSettings {

    /** What only notebooks keep: work, and what a lesson has in files of its own. */
    private static final Set<String> OF_NOTEBOOKS =
            Set.of("document", "plan", "brought", "ownChip", "learner", "start", "rows", "help");

    private static final String MARKDOWN = "markdown";
    private static final String LAYOUT = "layout";

    private CellSettings() {}

    /** As they stand in the block of a lesson, without the names of files. */
    public static ObjectNode of(Cell cell) {
        ObjectNode out = JsonMapper.shared().createObjectNode();
        if (!cell.title().isEmpty() || cell instanceof TaskCell) {
            out.put("title", cell.title());
        }
        CellFormats.of(cell).writeCell(cell, out);
        out.remove(OF_NOTEBOOKS);
        out.remove(MARKDOWN);
        if (out.path(LAYOUT).isEmpty()) {
            out.remove(LAYOUT);
        }
        return out;
    }
}
