package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.traininglab.ConfusionTable;

/** A confusion matrix as a real table: the number in each cell, its share as a shade. */
final class ConfusionPanel extends Div {

    private final Words words = Words.of(ConfusionPanel.class);

    ConfusionPanel(ConfusionTable confusion) {
        addClassName("sb-confusion");
        NativeTable table = new NativeTable();
        table.setCaptionText(words.of("confusion.caption"));
        NativeTableHeader head = table.getHead();
        NativeTableRow titles = head.addRow();
        titles.addHeaderCell().setText(words.of("confusion.corner"));
        confusion.classNames().forEach(name -> header(titles, "col", name));
        NativeTableBody body = table.getBody();
        for (int label = 0; label < confusion.classNames().size(); label++) {
            NativeTableRow row = body.addRow();
            header(row, "row", confusion.classNames().get(label));
            for (int answer = 0; answer < confusion.classNames().size(); answer++) {
                fill(row.addDataCell(), confusion, label, answer);
            }
        }
        Div scroll = new Div(table);
        scroll.addClassName("sb-table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", words.of("confusion.caption"));
        add(new H4(words.of(confusion.finding(words.locale()))), scroll);
    }

    private static void header(NativeTableRow row, String scope, String text) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }

    private void fill(NativeTableCell cell, ConfusionTable confusion, int label, int answer) {
        int count = confusion.count(label, answer);
        cell.addClassName(label == answer ? "sb-right" : "sb-wrong");
        if (count == 0) {
            cell.setText("·");
            cell.addClassName("sb-zero");
        } else {
            cell.setText(Quantity.count(count, words.locale()));
            cell.getStyle().set("--share", String.valueOf(confusion.share(label, answer)));
        }
    }
}
