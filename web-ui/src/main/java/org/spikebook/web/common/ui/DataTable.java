package org.spikebook.web.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

import java.util.List;

/** A table whose columns and rows have names, which a screen reader says with each cell. */
public final class DataTable extends NativeTable {

    /**
     * A table without rows.
     *
     * @param columns their names, that of the column of row names first
     */
    public DataTable(List<String> columns) {
        NativeTableRow head = getHead().addRow();
        columns.forEach(name -> head.add(header(name, "col")));
    }

    /** Adds a row with its name; its cells are still to be added. */
    public NativeTableRow addRow(String name) {
        NativeTableRow row = getBody().addRow();
        row.add(header(name, "row"));
        return row;
    }

    /** Adds a row of texts. */
    public void addRow(String name, List<String> texts) {
        NativeTableRow row = addRow(name);
        texts.forEach(text -> row.addDataCell().setText(text));
    }

    /** A place in which it scrolls where it is too wide, with the keyboard too. */
    public Div scrolling(String name) {
        Div scroll = new Div(this);
        scroll.addClassName("sb-table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", name);
        return scroll;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
