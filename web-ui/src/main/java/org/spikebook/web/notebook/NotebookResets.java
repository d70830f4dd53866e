package org.spikebook.web.notebook;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts the cells of a lesson back into a notebook, for services that have decided who may do that.
 * It is one more revision, so that undo and the history lead back.
 */
@Component
public class NotebookResets {

    private final NotebookRepository notebooks;
    private final RevisionTree tree;

    NotebookResets(NotebookRepository notebooks, RevisionTree tree) {
        this.notebooks = notebooks;
        this.tree = tree;
    }

    /** The notebook as it is shown, to find its lesson by. */
    public Notebook shown(NotebookId id) {
        NotebookRow row = notebooks.find(id).orElseThrow();
        return tree.notebook(tree.get(id, row.head()));
    }

    /**
     * Resets cells; those that were deleted come back at the end. Cells of the student's own, runs
     * in tables and help that was taken stay. Within the caller's transaction.
     *
     * @param start cells as the lesson has them
     * @param by who does it
     * @return whether anything was another than in the lesson
     */
    public boolean reset(NotebookId id, List<Cell> start, VisitorId by) {
        NotebookRow row = notebooks.findForUpdate(id).orElseThrow();
        Notebook shown = tree.notebook(tree.get(id, row.head()));
        Notebook asInLesson = with(shown, start);
        Notebook reset = tree.helpOf(row, asInLesson).in(asInLesson);
        if (reset.equals(shown)) {
            return false;
        }
        tree.add(row, reset.title(), Content.of(NotebookJson.write(reset)), by);
        return true;
    }

    /**
     * Puts a newer version of its lesson into a notebook. Help that was taken stays. Within the
     * caller's transaction.
     *
     * @param change what the newer version makes of a notebook; empty where it cannot
     * @return whether it could
     */
    public boolean renew(
            NotebookId id, Function<Notebook, Optional<Notebook>> change, VisitorId by) {
        NotebookRow row = notebooks.findForUpdate(id).orElseThrow();
        Optional<Notebook> changed = change.apply(tree.notebook(tree.get(id, row.head())));
        changed.map(renewed -> tree.helpOf(row, renewed).in(renewed))
                .ifPresent(renewed ->
                        tree.add(
                                row, renewed.title(), Content.of(NotebookJson.write(renewed)), by));
        return changed.isPresent();
    }

    static Notebook with(Notebook notebook, List<Cell> start) {
        List<Cell> cells = new ArrayList<>(notebook.cells());
        for (Cell cell : start) {
            int at = cells.stream().map(Cell::id).toList().indexOf(cell.id());
            if (at >= 0) {
                cells.set(at, reset(cells.get(at), cell));
            } else if (cells.size() < Notebook.MAX_CELLS) {
                cells.add(cell);
            }
        }
        return new Notebook(notebook.title(), notebook.lesson(), cells);
    }

    /** Runs in a table are the student's own data, as long as they are of the same network. */
    private static Cell reset(Cell shown, Cell start) {
        return shown instanceof RunsCell mine
                        && start instanceof RunsCell runs
                        && mine.input().equals(runs.input())
                ? runs.withRows(mine.rows())
                : start;
    }
}
