package org.spikebook.db.notebook;

import org.spikebook.db.account.VisitorId;

import java.time.Instant;

/** The head went from one revision to another without a new one. */
public record HeadMove(
        NotebookId notebook, Kind kind, long from, long to, VisitorId by, Instant at) {

    /** Why the head moved. */
    public enum Kind {
        UNDO,
        REDO,
        JUMP
    }
}
