package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.figure.RunSummary;
import org.spikebook.web.plot.Quantity;

import java.util.Map;
import java.util.stream.Stream;

/** The numbers of a run. */
class RunTable extends Div {

    private final Words words = Words.of(RunTable.class);

    RunTable(RunSummary summary, Map<String, Integer> colors) {
        addClassName("sb-table-scroller");
        DataTable table =
                new DataTable(
                        Stream.of("of", "neurons", "fired", "spikes", "rate")
                                .map(key -> words.of("table." + key))
                                .toList());
        table.getElement().setAttribute("aria-label", words.of("table.name"));
        summary.lines().forEach(line -> table.getBody().add(row(line, colors)));
        add(table);
    }

    private NativeTableRow row(RunSummary.Line line, Map<String, Integer> colors) {
        Span swatch = new Span();
        swatch.addClassName("sb-swatch");
        swatch.getStyle().set("--sb-id", "var(--sb-id-" + colors.getOrDefault(line.of(), 0) + ")");
        NativeTableHeaderCell name = new NativeTableHeaderCell(swatch, new Span(" " + line.of()));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        row.add(
                cell(line.neurons()),
                cell(line.fired()),
                cell(line.spikes()),
                new NativeTableCell(RunPanel.hertz(words.locale(), line.rateHz())));
        return row;
    }

    private NativeTableCell cell(int number) {
        return new NativeTableCell(Quantity.count(number, words.locale()));
    }
}
