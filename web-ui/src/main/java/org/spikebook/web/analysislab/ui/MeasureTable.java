package org.spikebook.web.analysislab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;

import org.spikebook.web.analysislab.Measure;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.TexFormula;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.stream.Stream;

/** Measures with their values, formulas and meanings. */
class MeasureTable extends Div {

    private final Words words = Words.of(MeasureTable.class);

    MeasureTable(List<Measure> measures) {
        addClassNames("sb-table-scroller", "sb-measures");
        DataTable table =
                new DataTable(
                        Stream.of("measure", "value", "definition", "meaning")
                                .map(key -> words.of("measures." + key))
                                .toList());
        table.getElement().setAttribute("aria-label", words.of("measures.name"));
        measures.forEach(measure -> add(table.addRow(words.of(measure.name())), measure));
        add(table);
    }

    private void add(NativeTableRow row, Measure measure) {
        NativeTableCell value = new NativeTableCell(measure.valueText(words.locale()));
        value.addClassName("sb-number");
        row.add(
                value,
                new NativeTableCell(new TexFormula(measure.formula())),
                new NativeTableCell(words.of(measure.meaning())));
    }
}
