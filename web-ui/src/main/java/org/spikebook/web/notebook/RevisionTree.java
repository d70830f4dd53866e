package org.spikebook.web.notebook;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.db.notebook.HeadMove;
import org.spikebook.db.notebook.HeadMoveRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.db.notebook.RevisionRepository;
import org.spikebook.db.notebook.RevisionRow;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The saved states of a notebook. Writers hold the notebook's row. */
@Component
class RevisionTree {

    private final NotebookRepository notebooks;
    private final RevisionRepository revisions;
    private final HeadMoveRepository moves;
    private final ContentRepository contents;
    private final Clock clock;

    RevisionTree(
            NotebookRepository notebooks,
            RevisionRepository revisions,
            HeadMoveRepository moves,
            ContentRepository contents,
            Clock clock) {
        this.notebooks = notebooks;
        this.revisions = revisions;
        this.moves = moves;
        this.contents = contents;
        this.clock = clock;
    }

    RevisionRow get(NotebookId notebook, long number) {
        return revisions.get(notebook, number);
    }

    Optional<RevisionRow> find(NotebookId notebook, long number) {
        return revisions.find(notebook, number);
    }

    List<RevisionRow> before(NotebookId notebook, long end, int limit) {
        return revisions.before(notebook, end, limit);
    }

    Content body(RevisionRow revision) {
        return contents.get(revision.sha256());
    }

    Notebook notebook(RevisionRow revision) {
        return NotebookJson.read(body(revision).text()).orThrow("kept notebook");
    }

    /** The first state of a notebook whose row was just added with head 1. */
    RevisionRow plant(NotebookId notebook, Content body, VisitorId author) {
        return insert(notebook, 1, null, body, author);
    }

    /** A child of the shown state, shown from now on. */
    RevisionRow add(NotebookRow notebook, String title, Content body, VisitorId author) {
        long number = revisions.lastNumber(notebook.id()) + 1;
        RevisionRow added = insert(notebook.id(), number, notebook.head(), body, author);
        notebooks.moveHead(notebook.id(), number, title, added.createdAt());
        return added;
    }

    private RevisionRow insert(
            NotebookId notebook,
            long number,
            @Nullable Long parent,
            Content body,
            VisitorId author) {
        Instant now = clock.instant();
        RevisionRow row =
                new RevisionRow(notebook, number, parent, contents.put(body, now), author, now);
        revisions.insert(row);
        return row;
    }

    Optional<RevisionRow> undoTarget(NotebookRow notebook) {
        return Optional.ofNullable(get(notebook.id(), notebook.head()).parent())
                .map(parent -> get(notebook.id(), parent));
    }

    Optional<RevisionRow> redoTarget(NotebookRow notebook) {
        return moves.lastUndoneChild(notebook.id(), notebook.head())
                .map(child -> get(notebook.id(), child));
    }

    /** Shows an earlier or later state, with the help for tasks that was taken meanwhile. */
    void move(NotebookRow notebook, HeadMove.Kind kind, RevisionRow to, VisitorId by) {
        Notebook earlier = notebook(to);
        Notebook shown = helpOf(notebook, earlier).in(earlier);
        long number = shown.equals(earlier) ? to.number() : beside(to, shown, by).number();
        Instant now = clock.instant();
        moves.insert(new HeadMove(notebook.id(), kind, notebook.head(), number, by, now));
        notebooks.moveHead(notebook.id(), number, shown.title(), now);
    }

    /**
     * The help that was taken for the tasks of another state. The shown state has it, unless tasks
     * were deleted: then all states are read.
     */
    KeptHelp helpOf(NotebookRow notebook, Notebook other) {
        KeptHelp help = new KeptHelp();
        help.add(notebook(get(notebook.id(), notebook.head())));
        if (!help.knows(other)) {
            before(notebook.id(), Long.MAX_VALUE, Integer.MAX_VALUE)
                    .forEach(revision -> help.add(notebook(revision)));
        }
        return help;
    }

    /** Another child of a state's parent, so that undo leads to the same state as from it. */
    private RevisionRow beside(RevisionRow state, Notebook changed, VisitorId author) {
        return insert(
                state.notebook(),
                revisions.lastNumber(state.notebook()) + 1,
                state.parent(),
                Content.of(NotebookJson.write(changed)),
                author);
    }
}
