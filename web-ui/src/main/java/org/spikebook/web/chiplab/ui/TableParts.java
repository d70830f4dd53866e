package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** What tables of this lab have in common. */
final class TableParts {

    private TableParts() {}

    /** A place in which a wide table scrolls, with the keyboard too. */
    static Div scroll(NativeTable table, String name) {
        Div scroll = new Div(table);
        scroll.addClassName("sb-table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", name);
        return scroll;
    }

    /**
     * A cell that names its column or row.
     *
     * @param scope {@code col} or {@code row}
     */
    static void header(NativeTableRow row, String scope, String text) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }
}
