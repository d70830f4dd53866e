package org.spikebook.web.notebook.ui.cell;

/** What a reader cannot do with a cell for now. */
public enum CellRestriction {
    /** It is shown, but nothing in it can be changed or begun. */
    LOCKED,

    /** It is not shown. */
    HIDDEN
}
