package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;

import org.spikebook.web.chiplab.CoreMap;
import org.spikebook.web.chiplab.CoreShade;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.stream.Collectors;

/** All that a floor plan shows, as tables: for screen readers, and for whoever wants numbers. */
final class CoreTable extends Details {

    private static final int MOST_LINKS = 20;

    private final Words words = Words.of(CoreTable.class);

    CoreTable(CoreMap map) {
        addClassName("sb-more");
        setSummaryText(words.of("table.heading"));
        add(TableParts.scroll(cores(map), words.of("table.cores")));
        if (!map.links().isEmpty()) {
            add(TableParts.scroll(links(map), words.of("table.links")));
        }
    }

    private NativeTable cores(CoreMap map) {
        NativeTable table = table("table.cores");
        List<CoreShade> shades = CoreShade.of(map);
        NativeTableRow head = table.getHead().addRow();
        TableParts.header(head, "col", words.of("table.core"));
        TableParts.header(head, "col", words.of("table.neurons"));
        shades.forEach(shade -> TableParts.header(head, "col", words.of(shade.name())));
        for (CoreMap.Core core : map.used()) {
            NativeTableRow row = table.getBody().addRow();
            TableParts.header(row, "row", Quantity.count(core.position(), words.locale()));
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

    private NativeTable links(CoreMap map) {
        NativeTable table = table("table.links");
        NativeTableRow head = table.getHead().addRow();
        List.of("table.from", "table.to", "table.messages")
                .forEach(key -> TableParts.header(head, "col", words.of(key)));
        map.links().stream()
                .limit(MOST_LINKS)
                .forEach(link -> {
                    NativeTableRow row = table.getBody().addRow();
                    TableParts.header(row, "row", tile(map, link.from()));
                    row.addDataCell().setText(tile(map, link.to()));
                    row.addDataCell()
                            .setText(Quantity.decimals(link.messages(), 1, words.locale()));
                });
        return table;
    }

    private String tile(CoreMap map, int tile) {
        return words.of("table.tile", tile / map.columns() + 1, tile % map.columns() + 1);
    }

    private NativeTable table(String caption) {
        NativeTable table = new NativeTable();
        table.addClassName("sb-table");
        table.setCaptionText(words.of(caption));
        return table;
    }
}
