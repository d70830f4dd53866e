package org.spikebook.web.notebook;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.Notebook;

import java.time.Instant;

/**
 * A notebook as it is shown.
 *
 * @param revision number of the shown revision: the base of the next save
 * @param canUndo there is an earlier state
 * @param canRedo something was undone here
 * @param savedAt when the shown state was saved
 */
public record OpenNotebook(
        NotebookId id,
        Notebook notebook,
        long revision,
        boolean canUndo,
        boolean canRedo,
        Instant savedAt) {}
