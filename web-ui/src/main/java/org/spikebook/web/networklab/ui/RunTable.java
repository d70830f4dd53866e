package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.RunSummary;

import java.util.List;
import java.util.Map;

/** The numbers of a run. */
class RunTable extends Div {

    private final Words words = Words.of(RunTable.class);

    RunTable(List<RunSummary.Line> lines, Map<String, Integer> colours) {
        addClassName("sb-table-scroller");
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", words.of("table.name"));
        table.getHead().addRow();
        NativeTableRow head = table.getHead().getRow(0).orElseThrow();
        for (String key : new String[] {"of", "neurons", "fired", "spikes", "rate"}) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.of("table." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        lines.forEach(line -> table.getBody().add(row(line, colours)));
        add(table);
    }

    private NativeTableRow row(RunSummary.Line line, Map<String, Integer> colours) {
        Span swatch = new Span();
        swatch.addClassName("sb-swatch");
        swatch.getStyle().set("--sb-id", "var(--sb-id-" + colours.getOrDefault(line.of(), 0) + ")");
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
        return new NativeTableCell(String.format(words.locale(), "%,d", number));
    }
}
