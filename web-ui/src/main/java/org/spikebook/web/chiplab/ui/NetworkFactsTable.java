package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;

import org.spikebook.web.chiplab.NetworkFacts;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;

/** The network counted in the manner of NeuroBench, each count with its definition. */
final class NetworkFactsTable extends Details {

    private final Words words = Words.of(NetworkFactsTable.class);
    private final NativeTable table = new NativeTable();

    NetworkFactsTable(NetworkFacts facts) {
        addClassName("sb-more");
        setSummaryText(words.of("facts.heading"));
        table.addClassName("sb-table");
        NativeTableRow head = table.getHead().addRow();
        List.of("facts.what", "facts.value", "facts.meaning")
                .forEach(key -> TableParts.header(head, "col", words.of(key)));
        row("footprint", Quantity.si(facts.footprintBytes(), "B", words.locale()));
        row("connections", Quantity.percent(facts.connectionSparsity(), words.locale()));
        row("activations", Quantity.percent(facts.activationSparsity(), words.locale()));
        row("accumulates", count(facts.effectiveAccumulates()));
        row("dense", count(facts.denseOperations()));
        row("updates", count(facts.membraneUpdates()));
        add(TableParts.scroll(table, words.of("facts.heading")));
    }

    private void row(String key, String value) {
        NativeTableRow row = table.getBody().addRow();
        TableParts.header(row, "row", words.of("facts." + key));
        row.addDataCell().setText(value);
        row.addDataCell().setText(words.of("facts." + key + ".meaning"));
    }

    private String count(double value) {
        return Quantity.decimals(value, 1, words.locale());
    }
}
