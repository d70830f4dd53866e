package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.chiplab.EnergyRow;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;

/** What is behind one bar: its range, the bill, the assumptions, the sources. */
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
                bill(row),
                new H5(words.of("drawer.assumptions")),
                assumptions);
    }

    private Div bill(EnergyRow row) {
        NativeTable table = new NativeTable();
        table.addClassName("sb-table");
        NativeTableRow head = table.getHead().addRow();
        for (String key : List.of("what", "count", "constant", "energy", "source")) {
            TableParts.header(head, "col", words.of("drawer." + key));
        }
        for (EnergyRow.BillLine line : row.bill()) {
            NativeTableRow drawn = table.getBody().addRow();
            TableParts.header(drawn, "row", words.of(line.label()));
            drawn.addDataCell().setText(Quantity.significant(line.count(), 4, words.locale()));
            drawn.addDataCell().setText(range(line.constant(), line.unit()));
            drawn.addDataCell().setText(range(line.joules(), "J"));
            drawn.addDataCell()
                    .setText(
                            words.of(
                                    "drawer.sourceGrade",
                                    words.of(line.source()),
                                    words.of(line.grade())));
        }
        return TableParts.scroll(
                table, words.of("drawer.bill", row.device(), words.of(row.scope().heading())));
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
