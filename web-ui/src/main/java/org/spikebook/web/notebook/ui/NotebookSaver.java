package org.spikebook.web.notebook.ui;

import org.spikebook.lesson.notebook.Notebook;

/** Keeps what is edited on a page. */
interface NotebookSaver {

    /** Whether this visitor may edit the notebook. */
    boolean isEditable();

    /** Saves a notebook as the next revision, and shows that it did. */
    void save(Notebook notebook);
}
