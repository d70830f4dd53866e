package org.spikebook.db.classboard;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.NotebookId;

import java.time.Instant;

/**
 * A student's notebook of a lesson.
 *
 * @param changedAt when it was last edited
 * @param seenAt when a page of it was last open; none: never since it is kept
 */
public record PresenceRow(
        NotebookId notebook, VisitorId owner, Instant changedAt, @Nullable Instant seenAt) {}
