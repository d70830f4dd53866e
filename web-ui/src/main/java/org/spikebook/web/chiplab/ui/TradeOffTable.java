package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;

import org.spikebook.web.chiplab.TradeOffRow;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;

/** All settings and what they gave, as a table. */
final class TradeOffTable extends Details {

    private static final List<String> COLUMNS =
            List.of("bits", "steps", "left", "accuracy", "energy", "time", "front", "loses");

    private final Words words = Words.of(TradeOffTable.class);

    TradeOffTable(List<TradeOffRow> rows) {
        addClassName("sb-more");
        setSummaryText(words.of("tradeOff.table", Quantity.count(rows.size(), words.locale())));
        NativeTable table = new NativeTable();
        table.addClassName("sb-table");
        NativeTableRow head = table.getHead().addRow();
        COLUMNS.forEach(column -> TableParts.header(head, "col", words.of("tradeOff." + column)));
        rows.forEach(row -> add(table.getBody().addRow(), row));
        add(TableParts.scroll(table, words.of("tradeOff.heading")));
    }

    private void add(NativeTableRow cells, TradeOffRow row) {
        TableParts.header(cells, "row", Quantity.count(row.weightBits(), words.locale()));
        List.of(
                        Quantity.count(row.steps(), words.locale()),
                        Quantity.percent(row.prunedPercent() / 100, words.locale()),
                        Quantity.percent(row.accuracy(), words.locale()),
                        Quantity.si(row.joules(), "J", words.locale()),
                        Quantity.si(row.seconds(), "s", words.locale()),
                        words.of(row.onFront() ? "tradeOff.yes" : "tradeOff.no"),
                        String.join(", ", row.losesTo()))
                .forEach(text -> cells.addDataCell().setText(text));
    }
}
