package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTableRow;

import org.spikebook.web.chiplab.CoreMap;
import org.spikebook.web.chiplab.figure.CoreShade;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a floor plan shows, as tables: for screen readers, and for anyone who wants numbers. */
final class CoreTable extends Details {

    private static final int MOST_LINKS = 20;

    private final Words words = Words.of(CoreTable.class);

    CoreTable(CoreMap map) {
        addClassName("sb-more");
        setSummaryText(words.of("table.heading"));
        add(cores(map).scrolling(words.of("table.cores")));
        if (!map.links().isEmpty()) {
            add(links(map).scrolling(words.of("table.links")));
        }
    }

    private DataTable cores(CoreMap map) {
        List<CoreShade> shades = CoreShade.of(map);
        List<String> columns =
                new ArrayList<>(List.of(words.of("table.core"), words.of("table.neurons")));
        shades.forEach(shade -> columns.add(words.of(shade.name())));
        DataTable table = table("table.cores", columns);
        for (CoreMap.Core core : map.used()) {
            NativeTableRow row = table.addRow(Quantity.count(core.position(), words.locale()));
            row.addDataCell().setText(groups(core));
            for (CoreShade shade : shades) {
                double value = shade.value().applyAsDouble(core);
                row.addDataCell().setText(shade.words(value, words.locale()));
            }
        }
        return table;
    }

    private String groups(CoreMap.Core core) {
        return core.groups().stream()
                .map(group ->
                        words.of("map.group", group.population(), group.from(), group.to() - 1))
                .collect(Collectors.joining(", "));
    }

    private DataTable links(CoreMap map) {
        DataTable table =
                table(
                        "table.links",
                        Stream.of("table.from", "table.to", "table.messages")
                                .map(words::of)
                                .toList());
        map.links().stream()
                .limit(MOST_LINKS)
                .forEach(link ->
                        table.addRow(
                                tile(map, link.from()),
                                List.of(
                                        tile(map, link.to()),
                                        Quantity.decimals(link.messages(), 1, words.locale()))));
        return table;
    }

    private String tile(CoreMap map, int tile) {
        return words.of("table.tile", tile / map.columns() + 1, tile % map.columns() + 1);
    }

    private DataTable table(String caption, List<String> columns) {
        DataTable table = new DataTable(columns);
        table.addClassName("sb-table");
        table.setCaptionText(words.of(caption));
        return table;
    }
}
