package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.text.SteadyText;
import org.spikebook.web.networklab.figure.RunSummary;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The numbers of a run. Rows stay as long as runs record the same parts. */
class RunTable extends Div {

    private final Words words = Words.of(RunTable.class);
    private final DataTable table;
    private List<Part> parts = List.of();
    private List<Row> rows = List.of();

    /** A part that is recorded, and its index in the palette. */
    private record Part(String id, int color) {}

    RunTable() {
        addClassName("sb-table-scroller");
        table =
                new DataTable(
                        Stream.of("of", "neurons", "fired", "spikes", "rate")
                                .map(key -> words.of("table." + key))
                                .toList());
        table.getElement().setAttribute("aria-label", words.of("table.name"));
        add(table);
    }

    void show(RunSummary summary, Map<String, Integer> colors) {
        List<Part> now =
                summary.lines().stream()
                        .map(line -> new Part(line.of(), colors.getOrDefault(line.of(), 0)))
                        .toList();
        if (!now.equals(parts)) {
            parts = now;
            rows = now.stream().map(Row::new).toList();
            table.getBody().removeAll();
            rows.forEach(row -> table.getBody().add(row));
        }
        for (int k = 0; k < rows.size(); k++) {
            rows.get(k).show(summary.lines().get(k));
        }
    }

    private final class Row extends NativeTableRow {

        private final NativeTableCell neurons = new NativeTableCell();
        private final NativeTableCell fired = new NativeTableCell();
        private final NativeTableCell spikes = new NativeTableCell();
        private final NativeTableCell rate = new NativeTableCell();

        Row(Part part) {
            Span swatch = new Span();
            swatch.addClassName("sb-swatch");
            swatch.getStyle().set("--sb-id", "var(--sb-id-" + part.color() + ")");
            NativeTableHeaderCell name =
                    new NativeTableHeaderCell(swatch, new Span(" " + part.id()));
            name.getElement().setAttribute("scope", "row");
            add(name, neurons, fired, spikes, rate);
        }

        void show(RunSummary.Line line) {
            new SteadyText(neurons).say(count(line.neurons()));
            new SteadyText(fired).say(count(line.fired()));
            new SteadyText(spikes).say(count(line.spikes()));
            new SteadyText(rate).say(RunPanel.hertz(words.locale(), line.rateHz()));
        }
    }

    private String count(int number) {
        return Quantity.count(number, words.locale());
    }
}
