package org.spikebook.web.notebook.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.notebook.HistoryPage;
import org.spikebook.web.notebook.NotebookChange;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.OpenPart;
import org.spikebook.web.notebook.SaveResult;
import org.spikebook.web.notebook.ui.cell.NotebookSaver;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An open notebook and its revisions: saves every edit on the revision it was made on, and moves
 * through the history. Lives on the UI thread of its page; downloads read it under the lock of the
 * page's session.
 */
final class NotebookEditing implements NotebookSaver {

    /** Whether what is on the screen is on disk. */
    sealed interface SaveState {

        /** It is. */
        record Saved(Instant at) implements SaveState {}

        /** It is not, for these reasons; none is known if the database did not answer. */
        record NotSaved(List<Problem> reasons) implements SaveState {
            public NotSaved {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** Hears about saving. */
    interface Listener {

        /** The state of saving, undo and redo is another. */
        void stateChanged();

        /** Another user had saved in between: from now on this page shows a copy. */
        void movedToCopy(NotebookId original, NotebookId copy);
    }

    private static final Logger LOG = LoggerFactory.getLogger(NotebookEditing.class);

    private final NotebookService service;
    private final List<Listener> listeners = new ArrayList<>();
    private final NotebookSession session;
    private NotebookId id;
    private long revision;
    private boolean canUndo;
    private boolean canRedo;
    private SaveState state;
    private final HeldCells held;

    private NotebookEditing(NotebookService service, OpenNotebook open, boolean everything) {
        this.service = service;
        this.id = open.id();
        this.revision = open.revision();
        this.canUndo = open.canUndo();
        this.canRedo = open.canRedo();
        this.state = new SaveState.Saved(open.savedAt());
        this.held = new HeldCells(everything);
        this.session = new NotebookSession(held.shown(open.notebook()), this);
    }

    /** Opens a notebook of the current visitor; predictions hold back what follows them. */
    static NotebookEditing open(NotebookService service, NotebookId id) {
        return new NotebookEditing(service, service.open(id), false);
    }

    /** Opens a notebook of the current visitor, with what follows its predictions. */
    static NotebookEditing openWhole(NotebookService service, NotebookId id) {
        return new NotebookEditing(service, service.open(id), true);
    }

    NotebookSession session() {
        return session;
    }

    @Override
    public NotebookId id() {
        return id;
    }

    @Override
    public OptionalLong savedRevision() {
        return isSaved() ? OptionalLong.of(revision) : OptionalLong.empty();
    }

    private boolean isSaved() {
        return state instanceof SaveState.Saved;
    }

    boolean canUndo() {
        return canUndo || !isSaved();
    }

    boolean canRedo() {
        return canRedo && isSaved();
    }

    SaveState state() {
        return state;
    }

    void addListener(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public boolean isEditable() {
        return true;
    }

    @Override
    public int heldCells() {
        return held.count();
    }

    @Override
    public boolean holds(String cellId) {
        return held.has(cellId);
    }

    @Override
    public void showEverything() {
        Notebook whole = held.joined(session.notebook());
        held.release();
        session.become(held.shown(whole), Optional.empty());
    }

    @Override
    public void save(Notebook notebook) {
        Notebook whole = held.joined(notebook);
        saveWhole(whole);
        Notebook shown = held.shown(whole);
        if (shown.cells().size() > notebook.cells().size()) {
            session.become(shown.withTitle(session.notebook().title()), Optional.empty());
        }
    }

    private void saveWhole(Notebook notebook) {
        try {
            take(service.save(id, revision, notebook));
        } catch (RuntimeException e) {
            LOG.error("Notebook {} was not saved", id, e);
            state = new SaveState.NotSaved(List.of());
        }
        listeners.forEach(Listener::stateChanged);
    }

    /** Saves again what is on the screen. */
    void saveAgain() {
        save(session.notebook());
    }

    /** What is not saved yet becomes a copy when it is saved. */
    @Override
    public void reload() {
        if (isSaved()) {
            show(service.open(id));
        }
    }

    void rename(String title) {
        session.edit(session.notebook().withTitle(title.strip()), Optional.empty());
    }

    /** Shows the state before this one: if this one is not saved, the one that was saved last. */
    void undo() {
        show(isSaved() ? service.undo(id) : service.open(id));
    }

    void redo() {
        show(service.redo(id));
    }

    void goTo(long earlier) {
        show(service.goTo(id, earlier));
    }

    /** What became different from an earlier state to this one. */
    List<NotebookChange> changesSince(long earlier) {
        return service.changesSince(id, earlier);
    }

    HistoryPage history() {
        return service.history(id);
    }

    HistoryPage historyBefore(long earlier) {
        return service.historyBefore(id, earlier);
    }

    /** The notebook as it is on the screen, as far as a file may hold it. */
    Notebook exported() {
        Notebook whole = held.joined(session.notebook());
        return service.forFile(id, held.isReleased() ? whole : OpenPart.of(whole));
    }

    String exportFile() {
        return held.isReleased() ? service.exportFile(id) : service.exportOpenPart(id);
    }

    NotebookId duplicate() {
        return service.duplicate(id).id();
    }

    /** A new notebook of the visitor with these cells, of no lesson. */
    NotebookId apart(String title, List<Cell> cells) {
        return service.createFrom(new Notebook(title, Optional.empty(), cells)).id();
    }

    private void take(SaveResult result) {
        switch (result) {
            case SaveResult.Saved(long saved, Instant at) -> {
                canUndo |= saved != revision;
                canRedo &= saved == revision;
                saved(saved, at);
            }
            case SaveResult.ConflictCopy(NotebookId copy, String title, long saved, Instant at) -> {
                NotebookId original = id;
                id = copy;
                canUndo = true;
                canRedo = false;
                saved(saved, at);
                session.become(session.notebook().withTitle(title), Optional.empty());
                listeners.forEach(listener -> listener.movedToCopy(original, copy));
            }
            case SaveResult.Refused(List<Problem> problems) ->
                    state = new SaveState.NotSaved(problems);
        }
    }

    private void saved(long saved, Instant at) {
        revision = saved;
        state = new SaveState.Saved(at);
    }

    private void show(OpenNotebook open) {
        revision = open.revision();
        canUndo = open.canUndo();
        canRedo = open.canRedo();
        state = new SaveState.Saved(open.savedAt());
        session.become(held.shown(open.notebook()), Optional.empty());
        listeners.forEach(Listener::stateChanged);
    }
}
