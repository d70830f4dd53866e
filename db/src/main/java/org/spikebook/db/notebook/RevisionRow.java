package org.spikebook.db.notebook;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;

import java.time.Instant;

/**
 * One saved state of a notebook.
 *
 * @param number counts up from 1 within the notebook
 * @param parent the revision it was made from; none for the first
 * @param sha256 hash of the body
 */
public record RevisionRow(
        NotebookId notebook,
        long number,
        @Nullable Long parent,
        String sha256,
        VisitorId author,
        Instant createdAt) {}
