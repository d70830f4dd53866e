package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.details.Details;

import org.spikebook.web.chiplab.TradeOffRow;
import org.spikebook.web.common.ui.DataTable;
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
        DataTable table =
                new DataTable(
                        COLUMNS.stream().map(column -> words.of("tradeOff." + column)).toList());
        table.addClassName("sb-table");
        rows.forEach(
                row -> table.addRow(Quantity.count(row.weightBits(), words.locale()), texts(row)));
        add(table.scrolling(words.of("tradeOff.heading")));
    }

    private List<String> texts(TradeOffRow row) {
        return List.of(
                Quantity.count(row.steps(), words.locale()),
                Quantity.percent(row.prunedPercent() / 100, words.locale()),
                Quantity.percent(row.accuracy(), words.locale()),
                Quantity.si(row.joules(), "J", words.locale()),
                Quantity.si(row.seconds(), "s", words.locale()),
                words.of(row.onFront() ? "tradeOff.yes" : "tradeOff.no"),
                String.join(", ", row.losesTo()));
    }
}
