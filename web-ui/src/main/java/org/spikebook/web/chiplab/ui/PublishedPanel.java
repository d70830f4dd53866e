package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.hardware.baseline.PublishedChip;
import org.spikebook.hardware.document.PublishedChips;
import org.spikebook.web.chiplab.PublishedFigure;
import org.spikebook.web.common.ui.Words;

import java.util.List;

/** What was published of chips that are not emulated here; it says so. */
final class PublishedPanel extends Details {

    private final Words words = Words.of(PublishedPanel.class);

    PublishedPanel() {
        addClassName("sb-more");
        setSummaryText(words.of("published.heading"));
        NativeTable table = new NativeTable();
        table.addClassName("sb-table");
        NativeTableRow head = table.getHead().addRow();
        List.of("chip", "figure", "scope", "source")
                .forEach(key -> TableParts.header(head, "col", words.of("published." + key)));
        PublishedFigure.of(PublishedChips.all())
                .forEach(figure -> add(table.getBody().addRow(), figure));
        add(
                new Paragraph(words.of(PublishedChip.notice())),
                TableParts.scroll(table, words.of("published.heading")));
    }

    private void add(NativeTableRow row, PublishedFigure figure) {
        TableParts.header(row, "row", figure.chip());
        List.of(
                        figure.value(words.locale()),
                        words.of(figure.scope()),
                        words.of(
                                "drawer.sourceGrade",
                                words.of(figure.source()),
                                words.of(figure.grade())))
                .forEach(text -> row.addDataCell().setText(text));
    }
}
