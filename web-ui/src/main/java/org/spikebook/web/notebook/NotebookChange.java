package org.spikebook.web.notebook;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;

import java.util.ArrayList;
import java.util.List;

/**
 * What became different from one state of a notebook to another.
 *
 * @param name title of the notebook or of the cell; empty where a cell has none
 */
public record NotebookChange(Kind kind, String name) {

    /** What happened. */
    public enum Kind {
        /** The notebook bears another title. */
        RENAMED,
        CELL_ADDED,
        CELL_REMOVED,
        CELL_CHANGED,
        /** Parts of its network stand elsewhere on the canvas. */
        CELL_ARRANGED,
        /** The cells are in another order. */
        REORDERED
    }

    /** The title first, then cells in their order. */
    static List<NotebookChange> between(Notebook before, Notebook after) {
        List<NotebookChange> changes = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            changes.add(new NotebookChange(Kind.RENAMED, after.title()));
        }
        after.cells().forEach(cell -> addChange(changes, before, cell));
        before.cells().stream()
                .filter(cell -> after.cell(cell.id()).isEmpty())
                .map(cell -> new NotebookChange(Kind.CELL_REMOVED, cell.title()))
                .forEach(changes::add);
        if (changes.isEmpty() && !before.equals(after)) {
            changes.add(new NotebookChange(Kind.REORDERED, ""));
        }
        return changes;
    }

    private static void addChange(List<NotebookChange> changes, Notebook before, Cell cell) {
        before.cell(cell.id())
                .ifPresentOrElse(
                        old -> {
                            if (!old.equals(cell)) {
                                changes.add(new NotebookChange(kind(old, cell), cell.title()));
                            }
                        },
                        () -> changes.add(new NotebookChange(Kind.CELL_ADDED, cell.title())));
    }

    private static Kind kind(Cell old, Cell cell) {
        return old instanceof NetworkCell was
                        && cell instanceof NetworkCell is
                        && was.withLayout(is.layout()).equals(is)
                ? Kind.CELL_ARRANGED
                : Kind.CELL_CHANGED;
    }
}
