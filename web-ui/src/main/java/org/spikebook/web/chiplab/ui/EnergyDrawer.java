package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.chiplab.EnergyRow;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.stream.Stream;

/** What is behind one bar: its range, the energy breakdown, the assumptions, the sources. */
final class EnergyDrawer extends Details {

    private final Words words = Words.of(EnergyDrawer.class);

    EnergyDrawer(EnergyRow row) {
        addClassNames("sb-more", "sb-drawer");
        Span device = new Span(row.device());
        Span range = new Span(range(row.joules(), "J"));
        range.addClassNames("sb-number", "sb-muted");
        Span assumes = new Span(words.of("drawer.assumes"));
        assumes.addClassName("sb-drawer-hint");
        Div summary = new Div(device, range, assumes);
        summary.addClassName("sb-drawer-summary");
        setSummary(summary);
        UnorderedList assumptions = new UnorderedList();
        row.assumptions().forEach(each -> assumptions.add(new ListItem(words.of(each))));
        add(
                new Paragraph(words.of("drawer.formula")),
                breakdown(row),
                new H5(words.of("drawer.assumptions")),
                assumptions);
    }

    private Div breakdown(EnergyRow row) {
        DataTable table =
                new DataTable(
                        Stream.of("what", "count", "constant", "energy", "source")
                                .map(key -> words.of("drawer." + key))
                                .toList());
        table.addClassName("sb-table");
        row.bill().forEach(line -> table.addRow(words.of(line.label()), texts(line)));
        return table.scrolling(
                words.of("drawer.breakdown", row.device(), words.of(row.scope().heading())));
    }

    private List<String> texts(EnergyRow.EnergyLine line) {
        return List.of(
                Quantity.significant(line.count(), 4, words.locale()),
                range(line.constant(), line.unit()),
                range(line.joules(), "J"),
                words.of("drawer.sourceGrade", words.of(line.source()), words.of(line.grade())));
    }

    private String range(EnergyRow.Range range, String unit) {
        String nominal = value(range.nominal(), unit);
        return range.low() == range.high()
                ? nominal
                : words.of(
                        "drawer.range",
                        nominal,
                        value(range.low(), unit),
                        value(range.high(), unit));
    }

    private String value(double value, String unit) {
        return unit.equals("J")
                ? Quantity.si(value, unit, words.locale())
                : Quantity.significant(value, 4, words.locale()) + Quantity.NO_BREAK_SPACE + unit;
    }
}
