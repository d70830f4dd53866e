package org.spikebook.web.notebook.ui.cell;

import com.vaadin.flow.component.Component;

import org.spikebook.lesson.notebook.Cell;

/**
 * One cell on the notebook page. Made once for a cell and kept while the cell is on the page; all
 * methods are called on the UI thread.
 */
public interface CellView {

    /** The component on the page: always the same one, usually a {@link CellFrame}. */
    Component component();

    /**
     * The cell was changed by something other than this view (undo, redo, import, another tab):
     * show it as it is now. Not called for what the view itself passed to {@link
     * NotebookSession#replace}.
     */
    void show(Cell cell);

    /**
     * The content or the result of a cell that this one works on has changed, or data did: what is
     * shown may be out of date ({@link NotebookSession#isStale}), or what was missing is there now.
     */
    default void inputsChanged() {}

    /** Other cells came, went, moved or were changed; not told of words in texts. */
    default void notebookChanged() {}

    /** Any cell of the notebook has a new result, or data that cells name are others. */
    default void resultsChanged() {}

    /** A class predicted what the cell may measure, or its predictions are not shown any more. */
    default void classPredicted() {}

    /** Selects parts and marks some of their members, because another cell speaks of them. */
    default void pointOut(CellHighlight parts) {}
}
