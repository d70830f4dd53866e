package org.spikebook.db.classboard;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.notebook.NotebookId;

import java.time.Instant;

/**
 * A cell of a notebook that was worked on.
 *
 * @param failedChecks in a row, since the last one that passed
 * @param reasons of the last failed check, as JSON
 */
public record StepRow(
        NotebookId notebook,
        String cellId,
        boolean done,
        int failedChecks,
        @Nullable String reasons,
        Instant changedAt) {}
