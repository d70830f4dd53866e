package org.spikebook.db.notebook;

import java.time.Instant;

/** Where a copy of a notebook comes from. */
public record NotebookOrigin(NotebookId original, Instant copiedAt) {}
