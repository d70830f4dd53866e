package org.spikebook.web.notebook.ui.cell;

import org.spikebook.lesson.notebook.Cell;

/**
 * Makes the views of one type of cell. Every Spring bean of this type takes part in the notebook
 * page; factories themselves keep no state of a page.
 *
 * @param <C> the type of cell
 */
public interface CellViewFactory<C extends Cell> {

    /** The type of cell that it makes views for. */
    Class<C> cellType();

    /** A view of {@code cell}, which already shows it. */
    CellView create(C cell, NotebookSession session);
}
