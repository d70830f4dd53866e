package org.spikebook.web.notebook.ui;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.SingleInputCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.web.notebook.NewCells;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person does with whole cells. Each edit is saved as one revision, so that undo takes it
 * back. Lives on the UI thread of its page.
 */
final class CellEdits {

    /** Told what happened, to bring it to the reader's attention. */
    interface Listener {

        /** Cells came; the first of them is to be looked at. */
        void added(String cellId);

        /** A cell went from a place. */
        void removed(Cell cell, int at);

        /** The notebook has as many cells as it can have. */
        void full(int most);

        /** Cells are wanted in a notebook of their own. */
        default void apart(List<Cell> cells) {}
    }

    private final NotebookSession session;
    private final NewCells newCells;
    private final Listener listener;

    CellEdits(NotebookSession session, NewCells newCells, Listener listener) {
        this.session = session;
        this.newCells = newCells;
        this.listener = listener;
    }

    int indexOf(String cellId) {
        List<Cell> cells = session.notebook().cells();
        for (int k = 0; k < cells.size(); k++) {
            if (cells.get(k).id().equals(cellId)) {
                return k;
            }
        }
        return -1;
    }

    /** Adds a cell; one that works on others takes none that is hidden from its reader. */
    void add(NewCells.Kind kind, int at) {
        int seenBefore =
                (int)
                        session.notebook().cells().subList(0, at).stream()
                                .filter(cell -> !session.isHidden(cell.id()))
                                .count();
        insert(at, List.of(newCells.of(kind, session.seen(), seenBefore)));
    }

    /** Adds at the end a network without parts. */
    void addEmptyNetwork() {
        Notebook notebook = session.notebook();
        insert(notebook.cells().size(), List.of(newCells.emptyNetwork(notebook)));
    }

    /** Adds at the end a network that reads digits, its training and its chip. */
    void addClassifier() {
        insert(session.notebook().cells().size(), newCells.classifier());
    }

    void duplicate(String cellId) {
        session.notebook()
                .cell(cellId)
                .ifPresent(cell -> insert(indexOf(cellId) + 1, List.of(newCells.copy(cell))));
    }

    private void insert(int at, List<Cell> added) {
        Notebook notebook = session.notebook();
        List<Cell> cells = new ArrayList<>(notebook.cells());
        if (cells.size() + session.heldCells() + added.size() > Notebook.MAX_CELLS) {
            listener.full(Notebook.MAX_CELLS);
            return;
        }
        cells.addAll(at, added);
        edit(new Notebook(notebook.title(), notebook.lesson(), cells));
        listener.added(added.getFirst().id());
    }

    /** Moves a cell by some places; no-op at the ends. */
    void move(String cellId, int by) {
        int to = indexOf(cellId) + by;
        if (to >= 0 && to < places() && !isWaiting(cellId)) {
            edit(session.notebook().withCellMoved(cellId, to));
        }
    }

    /** How many places there are; a prediction that is to be made keeps the last one. */
    int places() {
        return session.notebook().cells().size() - (session.heldCells() > 0 ? 1 : 0);
    }

    /** Whether the rest of the notebook waits for the cell: it stays where it is. */
    boolean isWaiting(String cellId) {
        return session.heldCells() > 0 && session.notebook().cells().getLast().id().equals(cellId);
    }

    void remove(String cellId) {
        Optional<Cell> cell = session.notebook().cell(cellId).filter(c -> !isWaiting(cellId));
        if (cell.isPresent()) {
            int at = indexOf(cellId);
            edit(session.notebook().withoutCell(cellId));
            listener.removed(cell.get(), at);
        }
    }

    /**
     * Puts a removed cell back, whatever was done since; no-op if it is there, or waits for a
     * prediction. What comes behind such a prediction would be held twice.
     */
    void restore(Cell cell, int at) {
        if (indexOf(cell.id()) < 0 && !session.holds(cell.id())) {
            insert(Math.min(at, places()), List.of(cell));
        }
    }

    void rename(String cellId, String title) {
        session.notebook()
                .cell(cellId)
                .map(cell -> cell.withTitle(title))
                .ifPresent(renamed -> edit(session.notebook().withCell(renamed)));
    }

    void setInput(String cellId, String input) {
        session.notebook()
                .cell(cellId)
                .map(cell -> worksOn(cell, input))
                .ifPresent(changed -> edit(session.notebook().withCell(changed)));
    }

    /**
     * What a person can try apart from the lesson at a cell: the cell with what it works on; of a
     * task, what it judges. None where nothing runs, and none of what a class may not use for now.
     */
    List<Cell> sandbox(String cellId) {
        Notebook notebook = session.notebook();
        Set<String> ids = new HashSet<>();
        addWithInputs(cellId, notebook, ids);
        if (ids.stream().anyMatch(id -> session.restriction(id).isPresent())) {
            return List.of();
        }
        return notebook.cells().stream()
                .filter(cell -> ids.contains(cell.id()))
                .filter(cell ->
                        !(cell instanceof TextCell
                                || cell instanceof TaskCell
                                || cell instanceof QuestionCell))
                .toList();
    }

    private static void addWithInputs(String id, Notebook notebook, Set<String> ids) {
        if (ids.add(id)) {
            notebook.cell(id)
                    .map(Cell::inputs)
                    .orElse(List.of())
                    .forEach(input -> addWithInputs(input, notebook, ids));
        }
    }

    /** Opens these cells in a notebook of their own; this one stays as it is. */
    void tryApart(String cellId) {
        List<Cell> cells = sandbox(cellId);
        if (!cells.isEmpty()) {
            listener.apart(cells);
        }
    }

    private static Cell worksOn(Cell cell, String input) {
        return cell instanceof SingleInputCell one ? one.withInput(input) : cell;
    }

    /**
     * The cells that a cell could work on, where a person chooses it: of those that are hidden from
     * them, only the one that it works on already.
     */
    List<Cell> inputsFor(Cell cell) {
        return cell instanceof SingleInputCell
                ? session.notebook().cells().stream()
                        .filter(cell::mayWorkOn)
                        .filter(each ->
                                !session.isHidden(each.id()) || cell.inputs().contains(each.id()))
                        .toList()
                : List.of();
    }

    private void edit(Notebook changed) {
        session.edit(changed, Optional.empty());
    }
}
