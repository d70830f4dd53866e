package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.web.chiplab.CorePlaces;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.function.Function;

/** The places of the cores and the order in which they were filled, side by side. */
final class PlacementTable extends Details {

    private final Words words = Words.of(PlacementTable.class);
    private final NativeTable table = new NativeTable();

    PlacementTable(CorePlaces places) {
        addClassName("sb-more");
        setSummaryText(
                words.of(
                        places.placed().equals(places.inOrder())
                                ? "placement.same"
                                : "placement.heading",
                        joules(places.placed()),
                        joules(places.inOrder())));
        table.addClassName("sb-table");
        NativeTableRow head = table.getHead().addRow();
        TableParts.header(head, "col", words.of("placement.what"));
        TableParts.header(head, "col", words.of("placement.inOrder"));
        TableParts.header(head, "col", words.of("placement.placed", words.of(places.method())));
        row("placement.hops", places, this::joules);
        if (places.hasTimes()) {
            row("placement.mean", places, ways -> seconds(ways.meanSeconds()));
            row("placement.worst", places, ways -> seconds(ways.worstSeconds()));
        }
        row(
                "placement.hottest",
                places,
                ways -> Quantity.count(ways.hottestLink(), words.locale()));
        add(
                new Paragraph(words.of("placement.meaning")),
                TableParts.scroll(table, words.of("placement.table")));
    }

    private void row(String key, CorePlaces places, Function<CorePlaces.Ways, String> text) {
        NativeTableRow row = table.getBody().addRow();
        TableParts.header(row, "row", words.of(key));
        row.addDataCell().setText(text.apply(places.inOrder()));
        row.addDataCell().setText(text.apply(places.placed()));
    }

    private String joules(CorePlaces.Ways ways) {
        return Quantity.si(ways.hopJoules(), "J", words.locale());
    }

    private String seconds(double seconds) {
        return Quantity.si(seconds, "s", words.locale());
    }
}
