package org.spikebook.web.notebook;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRow;

import java.time.Instant;

/** A notebook in a list. */
public record NotebookSummary(
        NotebookId id, String title, @Nullable String lessonSlug, Instant updatedAt) {

    static NotebookSummary of(NotebookRow row) {
        return new NotebookSummary(row.id(), row.title(), row.lessonSlug(), row.updatedAt());
    }
}
