package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.details.Details;

import org.spikebook.web.chiplab.NetworkFacts;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.stream.Stream;

/** The network counted in the manner of NeuroBench, each count with its definition. */
final class NetworkFactsTable extends Details {

    private final Words words = Words.of(NetworkFactsTable.class);
    private final DataTable table =
            new DataTable(
                    Stream.of("facts.what", "facts.value", "facts.meaning")
                            .map(words::of)
                            .toList());

    NetworkFactsTable(NetworkFacts facts) {
        addClassName("sb-more");
        setSummaryText(words.of("facts.heading"));
        table.addClassName("sb-table");
        row("footprint", Quantity.si(facts.footprintBytes(), "B", words.locale()));
        row("connections", Quantity.percent(facts.connectionSparsity(), words.locale()));
        row("activations", Quantity.percent(facts.activationSparsity(), words.locale()));
        row("accumulates", count(facts.effectiveAccumulates()));
        row("dense", count(facts.denseOperations()));
        row("updates", count(facts.membraneUpdates()));
        add(table.scrolling(words.of("facts.heading")));
    }

    private void row(String key, String value) {
        table.addRow(
                words.of("facts." + key), List.of(value, words.of("facts." + key + ".meaning")));
    }

    private String count(double value) {
        return Quantity.decimals(value, 1, words.locale());
    }
}
