package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.web.chiplab.CorePlaces;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.function.Function;

/** The places of the cores and the order in which they were filled, side by side. */
final class PlacementTable extends Details {

    private final Words words = Words.of(PlacementTable.class);

    PlacementTable(CorePlaces places) {
        addClassName("sb-more");
        setSummaryText(
                words.of(
                        places.placed().equals(places.inOrder())
                                ? "placement.same"
                                : "placement.heading",
                        joules(places.placed()),
                        joules(places.inOrder())));
        add(
                new Paragraph(words.of("placement.meaning")),
                table(places).scrolling(words.of("placement.table")));
    }

    private DataTable table(CorePlaces places) {
        DataTable table =
                new DataTable(
                        List.of(
                                words.of("placement.what"),
                                words.of("placement.inOrder"),
                                words.of("placement.placed", words.of(places.method()))));
        table.addClassName("sb-table");
        addRow(table, "placement.hops", places, this::joules);
        if (places.hasTimes()) {
            addRow(table, "placement.mean", places, ways -> seconds(ways.meanSeconds()));
            addRow(table, "placement.worst", places, ways -> seconds(ways.worstSeconds()));
        }
        addRow(table, "placement.hottest", places, ways -> count(ways.hottestLink()));
        return table;
    }

    private void addRow(
            DataTable table,
            String key,
            CorePlaces places,
            Function<CorePlaces.Ways, String> text) {
        table.addRow(
                words.of(key), List.of(text.apply(places.inOrder()), text.apply(places.placed())));
    }

    private String count(long number) {
        return Quantity.count(number, words.locale());
    }

    private String joules(CorePlaces.Ways ways) {
        return Quantity.si(ways.hopJoules(), "J", words.locale());
    }

    private String seconds(double seconds) {
        return Quantity.si(seconds, "s", words.locale());
    }
}
