package org.spikebook.web.notebook;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.HeadMove;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.db.notebook.RevisionRow;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.document.LockedNetwork;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.Permission.UseNotebook;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Notebooks of the current visitor.
 *
 * <p>Every save is a revision; nothing is overwritten. Revisions form a tree: undo goes to the
 * parent, redo to the child that was undone last, and a save after an undo begins a new branch
 * beside the old one. A save made on anything but the shown revision is kept as a copy. When a
 * method returns, its effect is on disk.
 */
@Service
public class NotebookService {

    private final Authorization authorization;
    private final NotebookRepository notebooks;
    private final RevisionTree tree;
    private final NotebookHistory history;
    private final NotebookRules rules;
    private final NotebookMaker maker;
    private final LockedCells locked;
    private final HiddenSteps hidden;
    private final Clock clock;

    NotebookService(
            Authorization authorization,
            NotebookRepository notebooks,
            RevisionTree tree,
            NotebookHistory history,
            NotebookRules rules,
            NotebookMaker maker,
            LockedCells locked,
            HiddenSteps hidden,
            Clock clock) {
        this.authorization = authorization;
        this.notebooks = notebooks;
        this.tree = tree;
        this.history = history;
        this.rules = rules;
        this.maker = maker;
        this.locked = locked;
        this.hidden = hidden;
        this.clock = clock;
    }

    /**
     * A new notebook of the current visitor with the lesson's cells.
     *
     * @throws ResourceNotFound if there is no such lesson
     */
    @ForAnyVisitor
    @Transactional
    public OpenNotebook createFromLesson(String slug) {
        VisitorId visitor = authorization.require(new BeVisitor());
        return show(maker.fromLesson(slug, visitor));
    }

    /** A new notebook of the current visitor without cells. */
    @ForAnyVisitor
    @Transactional
    public OpenNotebook createEmpty() {
        VisitorId visitor = authorization.require(new BeVisitor());
        return show(maker.empty(visitor));
    }

    /** A new notebook of the current visitor with the cells of another; a long title is cut. */
    @ForAnyVisitor
    @Transactional
    public OpenNotebook createFrom(Notebook other) {
        VisitorId visitor = authorization.require(new BeVisitor());
        return show(maker.fromFile(other.withTitle(rules.cutTitle(other.title())), visitor));
    }

    @Transactional(readOnly = true)
    public OpenNotebook open(NotebookId id) {
        authorization.require(new UseNotebook(id));
        return show(notebooks.find(id).orElseThrow(ResourceNotFound::new));
    }

    /**
     * Keeps {@code notebook} as a child of {@code baseRevision}. Safe to repeat: saving what is
     * shown already changes nothing.
     */
    @Transactional
    public SaveResult save(NotebookId id, long baseRevision, Notebook notebook) {
        VisitorId visitor = authorization.require(new UseNotebook(id));
        Content body = Content.of(NotebookJson.write(notebook));
        List<Problem> problems = rules.check(notebook.title(), body);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused(problems);
        }
        NotebookRow row = hold(id);
        RevisionRow shown = tree.get(id, row.head());
        if (shown.sha256().equals(body.sha256())) {
            return new SaveResult.Saved(shown.number(), shown.createdAt());
        }
        List<Problem> refused = lockedIn(shown, notebook);
        if (!refused.isEmpty()) {
            return new SaveResult.Refused(refused);
        }
        if (row.head() == baseRevision) {
            locked.keep(body.sha256(), notebook);
            RevisionRow added = tree.add(row, notebook.title(), body, visitor);
            return new SaveResult.Saved(added.number(), added.createdAt());
        }
        return maker.conflictCopy(row, baseRevision, notebook, visitor);
    }

    /** What the lesson locked and an edit would change; only notebooks of lessons have locks. */
    private List<Problem> lockedIn(RevisionRow shown, Notebook changed) {
        return changed.lesson().isEmpty()
                ? List.of()
                : LockedNetwork.violations(
                        locked.of(shown.sha256(), () -> tree.notebook(shown)), changed);
    }

    /** Shows the state before; the same state if there is none. */
    @Transactional
    public OpenNotebook undo(NotebookId id) {
        return move(id, HeadMove.Kind.UNDO, tree::undoTarget);
    }

    /** Shows the state that was undone last; the same state if nothing was. */
    @Transactional
    public OpenNotebook redo(NotebookId id) {
        return move(id, HeadMove.Kind.REDO, tree::redoTarget);
    }

    /**
     * Shows any earlier or later state of the history.
     *
     * @throws ResourceNotFound if there is no such revision
     */
    @Transactional
    public OpenNotebook goTo(NotebookId id, long revision) {
        return move(
                id,
                HeadMove.Kind.JUMP,
                row -> Optional.of(tree.find(id, revision).orElseThrow(ResourceNotFound::new)));
    }

    private OpenNotebook move(
            NotebookId id,
            HeadMove.Kind kind,
            Function<NotebookRow, Optional<RevisionRow>> target) {
        VisitorId visitor = authorization.require(new UseNotebook(id));
        NotebookRow row = hold(id);
        target.apply(row)
                .filter(revision -> revision.number() != row.head())
                .ifPresent(revision -> tree.move(row, kind, revision, visitor));
        return show(notebooks.find(id).orElseThrow(ResourceNotFound::new));
    }

    /** The newest states. */
    @Transactional(readOnly = true)
    public HistoryPage history(NotebookId id) {
        return historyBefore(id, Long.MAX_VALUE);
    }

    /** The states before a revision. */
    @Transactional(readOnly = true)
    public HistoryPage historyBefore(NotebookId id, long revision) {
        authorization.require(new UseNotebook(id));
        NotebookRow row = notebooks.find(id).orElseThrow(ResourceNotFound::new);
        return history.before(row, revision);
    }

    /**
     * What became different from a state to the one that is shown, as far as neither waits for a
     * prediction.
     *
     * @throws ResourceNotFound if there is no such revision
     */
    @Transactional(readOnly = true)
    public List<NotebookChange> changesSince(NotebookId id, long revision) {
        authorization.require(new UseNotebook(id));
        NotebookRow row = notebooks.find(id).orElseThrow(ResourceNotFound::new);
        RevisionRow then = tree.find(id, revision).orElseThrow(ResourceNotFound::new);
        return NotebookChange.between(
                OpenPart.of(tree.notebook(then)),
                OpenPart.of(tree.notebook(tree.get(id, row.head()))));
    }

    /** A new state with another title, made from the shown one. */
    @Transactional
    public SaveResult rename(NotebookId id, String title) {
        authorization.require(new UseNotebook(id));
        NotebookRow row = hold(id);
        Notebook shown = tree.notebook(tree.get(id, row.head()));
        return save(id, row.head(), shown.withTitle(title.strip()));
    }

    /** A new notebook with the shown state. */
    @Transactional
    public OpenNotebook duplicate(NotebookId id) {
        VisitorId visitor = authorization.require(new UseNotebook(id));
        return show(maker.duplicate(hold(id), visitor));
    }

    /** Takes the notebook out of the list. Submissions of it stay. */
    @Transactional
    public void delete(NotebookId id) {
        authorization.require(new UseNotebook(id));
        notebooks.delete(id, now());
    }

    /** The notebook's file. */
    @Transactional(readOnly = true)
    public String exportFile(NotebookId id) {
        return NotebookJson.write(forFile(id, open(id).notebook()));
    }

    /** The notebook's file without what waits for a prediction; it says so. */
    @Transactional(readOnly = true)
    public String exportOpenPart(NotebookId id) {
        return NotebookJson.write(forFile(id, OpenPart.of(open(id).notebook())));
    }

    /**
     * What a file may hold of a notebook as it is on a page: the steps that are hidden from a class
     * of the current visitor are left out, and the file says so.
     *
     * @param shown as far as nothing in it waits for a prediction
     */
    @Transactional(readOnly = true)
    public Notebook forFile(NotebookId id, Notebook shown) {
        return hidden.forFile(shown, authorization.require(new UseNotebook(id)));
    }

    /** A new notebook from an uploaded file. */
    @ForAnyVisitor
    @Transactional
    public NotebookImportResult importFile(String content) {
        VisitorId visitor = authorization.require(new BeVisitor());
        return switch (rules.read(content)) {
            case Reading.Readable<Notebook>(var notebook) ->
                    new NotebookImportResult.Imported(maker.fromFile(notebook, visitor).id());
            case Reading.Unreadable<Notebook>(var problems) ->
                    new NotebookImportResult.Refused(problems);
        };
    }

    /** The current visitor's notebooks, the one changed last first. */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public List<NotebookSummary> mine() {
        VisitorId visitor = authorization.require(new BeVisitor());
        return notebooks.ownedBy(visitor).stream().map(NotebookSummary::of).toList();
    }

    private NotebookRow hold(NotebookId id) {
        return notebooks.findForUpdate(id).orElseThrow(ResourceNotFound::new);
    }

    private OpenNotebook show(NotebookRow row) {
        RevisionRow shown = tree.get(row.id(), row.head());
        return new OpenNotebook(
                row.id(),
                tree.notebook(shown),
                shown.number(),
                tree.undoTarget(row).isPresent(),
                tree.redoTarget(row).isPresent(),
                shown.createdAt());
    }

    private Instant now() {
        return clock.instant();
    }
}
