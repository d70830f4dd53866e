package org.spikebook.web.notebook.ui.cell;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.Notebook;

import java.util.OptionalLong;

/** Keeps what is edited on a page. */
public interface NotebookSaver {

    /** Where it is kept: in a copy, once another user had saved in between. */
    NotebookId id();

    /** The revision that is on the page; empty while what is there is not saved. */
    OptionalLong savedRevision();

    /** Whether this visitor may edit the notebook. */
    boolean isEditable();

    /** How many of its cells are not on the page, because they wait for a prediction. */
    default int heldCells() {
        return 0;
    }

    /** Whether a cell is one of them. */
    default boolean holds(String cellId) {
        return false;
    }

    /** Shows the cells that wait for a prediction, on this page. */
    default void showEverything() {}

    /** Shows what is kept, if nothing on the page is still to be saved. */
    default void reload() {}

    /** Saves a notebook as the next revision, and shows that it did. */
    void save(Notebook notebook);
}
