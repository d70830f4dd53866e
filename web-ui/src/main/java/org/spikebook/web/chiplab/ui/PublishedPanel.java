package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.hardware.baseline.PublishedChip;
import org.spikebook.hardware.document.PublishedChips;
import org.spikebook.web.chiplab.figure.PublishedFigure;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.stream.Stream;

/** What was published of chips that are not emulated here; it says so. */
final class PublishedPanel extends Details {

    private final Words words = Words.of(PublishedPanel.class);

    PublishedPanel() {
        addClassName("sb-more");
        setSummaryText(words.of("published.heading"));
        DataTable table =
                new DataTable(
                        Stream.of("chip", "figure", "scope", "source")
                                .map(key -> words.of("published." + key))
                                .toList());
        table.addClassName("sb-table");
        PublishedFigure.of(PublishedChips.all())
                .forEach(figure -> table.addRow(figure.chip(), texts(figure)));
        add(
                new Paragraph(words.of(PublishedChip.notice())),
                table.scrolling(words.of("published.heading")));
    }

    private List<String> texts(PublishedFigure figure) {
        return List.of(
                figure.value(words.locale()),
                words.of(figure.scope()),
                words.of(
                        "drawer.sourceGrade", words.of(figure.source()), words.of(figure.grade())));
    }
}
