package org.spikebook.web.notebook.ui.cell;

import com.vaadin.flow.shared.Registration;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.analysislab.ClassPrediction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A notebook open on a page: what cell views read, edit and tell each other. Every edit is saved
 * immediately as a revision. Lives on the UI thread of its page; only {@link #result} may be asked
 * away from it.
 */
public final class NotebookSession {

    /** Hears what happens to the notebook. */
    public interface Listener {

        /**
         * The notebook is another one now.
         *
         * @param before what it was
         * @param editedCell the cell whose own view made the edit; empty if it came from elsewhere
         */
        void changed(Notebook before, Optional<String> editedCell);

        /** A cell has a new result. */
        void published(String cellId);

        /** Data that cells name came, went, or were replaced by others of the same name. */
        default void dataChanged() {}

        /** Other predictions of a class are shown over what cells measure. */
        default void classPredicted() {}

        /** Other cells are restricted now. */
        default void restricted() {}

        /** Another cell speaks of these parts of a cell: show them there. */
        default void pointedOut(String cellId, CellHighlight parts) {}
    }

    private final NotebookSaver saver;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Downloads read it too, which are not made on the UI thread. */
    private final Map<String, CellResult<?>> results = new ConcurrentHashMap<>();

    private Map<String, CellRestriction> restrictions = Map.of();
    private Map<String, ClassPrediction> classPredictions = Map.of();
    private Notebook notebook;
    private CellHashes hashes;

    public NotebookSession(Notebook notebook, NotebookSaver saver) {
        this.saver = saver;
        this.notebook = notebook;
        this.hashes = CellHashes.of(notebook);
    }

    /**
     * The notebook's id. Ask when it is needed: the page continues in a copy if another window had
     * saved in between.
     */
    public NotebookId id() {
        return saver.id();
    }

    /** The revision that is shown; empty while what is shown is not saved. */
    public OptionalLong savedRevision() {
        return saver.savedRevision();
    }

    /** How many cells of the notebook wait for a prediction and are not in {@link #notebook}. */
    public int heldCells() {
        return saver.heldCells();
    }

    /** Whether a cell is one of them. */
    public boolean holds(String cellId) {
        return saver.holds(cellId);
    }

    /** Shows those cells too, on this page. */
    public void showEverything() {
        saver.showEverything();
    }

    /** Shows what was changed elsewhere, if nothing here is still to be saved. */
    public void reload() {
        saver.reload();
    }

    /** The notebook as it is now, as far as it may be seen. */
    public Notebook notebook() {
        return notebook;
    }

    /** The notebook without what is hidden from the reader for now. */
    public Notebook seen() {
        if (!restrictions.containsValue(CellRestriction.HIDDEN)) {
            return notebook;
        }
        return new Notebook(
                notebook.title(),
                notebook.lesson(),
                notebook.cells().stream().filter(cell -> !isHidden(cell.id())).toList());
    }

    /** Whether this visitor may edit it; if not, views show their content without controls. */
    public boolean isEditable() {
        return saver.isEditable();
    }

    /**
     * Puts {@code changed} in the place of the cell with its id and saves. No-op if it is equal.
     */
    public void replace(Cell changed) {
        if (notebook.cell(changed.id()).filter(changed::equals).isEmpty()) {
            edit(notebook.withCell(changed), Optional.of(changed.id()));
        }
    }

    /**
     * Puts cells in place in one revision; their views are told, whichever of them requested it.
     */
    public void replaceAll(List<Cell> changed) {
        Notebook now = notebook;
        for (Cell cell : changed) {
            now = now.withCell(cell);
        }
        if (!now.equals(notebook)) {
            edit(now, Optional.empty());
        }
    }

    /** Puts a whole notebook in place, for example one with a cell more, and saves. */
    public void edit(Notebook changed, Optional<String> editedCell) {
        if (isEditable()) {
            become(changed, editedCell);
            saver.save(changed);
        }
    }

    /** Shows a notebook that is saved already: another revision, a copy after a conflict. */
    public void become(Notebook changed, Optional<String> editedCell) {
        Notebook before = notebook;
        notebook = changed;
        hashes = hashes.after(changed);
        listeners.forEach(listener -> listener.changed(before, editedCell));
    }

    /** The content hash of a cell, chained over its inputs: take it when work begins. */
    public String hash(String cellId) {
        return hashes.of(cellId);
    }

    /**
     * Tells the cells that work on {@code cellId} what it gave.
     *
     * @param cellHash {@link #hash} when the work began
     */
    public void publish(String cellId, String cellHash, Object result) {
        results.put(cellId, new CellResult<>(cellHash, result));
        listeners.forEach(listener -> listener.published(cellId));
    }

    /** Tells all cells that data came, went, or were replaced by others of the same name. */
    public void dataChanged() {
        listeners.forEach(Listener::dataChanged);
    }

    /** Shows what a class predicted in these questions, by their ids, and in no others. */
    public void showClassPredictions(Map<String, ClassPrediction> predictions) {
        if (!predictions.equals(classPredictions)) {
            classPredictions = Map.copyOf(predictions);
            listeners.forEach(Listener::classPredicted);
        }
    }

    /** What a class predicted in a question; empty unless it is revealed. */
    public Optional<ClassPrediction> classPrediction(String questionId) {
        return Optional.ofNullable(classPredictions.get(questionId));
    }

    /** Restricts these cells, by their ids, and no others. */
    public void restrict(Map<String, CellRestriction> cells) {
        restrictions = Map.copyOf(cells);
        listeners.forEach(Listener::restricted);
    }

    /** What cannot be done with a cell for now; empty: nothing. */
    public Optional<CellRestriction> restriction(String cellId) {
        return Optional.ofNullable(restrictions.get(cellId));
    }

    /** Shows the parts of a cell that another one speaks of: brings it into view, marks them. */
    public void pointOut(String cellId, CellHighlight parts) {
        listeners.forEach(listener -> listener.pointedOut(cellId, parts));
    }

    /** Whether a cell is hidden from the reader for now. */
    public boolean isHidden(String cellId) {
        return restrictions.get(cellId) == CellRestriction.HIDDEN;
    }

    /** The last result of a cell, current or not, if there is one of this kind. */
    public <R> Optional<CellResult<R>> result(String cellId, Class<R> kind) {
        return Optional.ofNullable(results.get(cellId))
                .filter(result -> kind.isInstance(result.value()))
                .map(result -> new CellResult<>(result.cellHash(), kind.cast(result.value())));
    }

    /** The result of a cell if it belongs to the cell and its inputs as they are now. */
    public <R> Optional<R> currentResult(String cellId, Class<R> kind) {
        return isStale(cellId) ? Optional.empty() : result(cellId, kind).map(CellResult::value);
    }

    /** Whether a cell has a result that belongs to an earlier version of it or of its inputs. */
    public boolean isStale(String cellId) {
        CellResult<?> result = results.get(cellId);
        return result != null
                && notebook.cell(cellId).isPresent()
                && !result.cellHash().equals(hash(cellId));
    }

    public Registration addListener(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
