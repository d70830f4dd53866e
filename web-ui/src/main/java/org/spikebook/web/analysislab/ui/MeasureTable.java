package org.spikebook.web.analysislab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

import org.spikebook.web.analysislab.Measure;
import org.spikebook.web.common.ui.TexFormula;
import org.spikebook.web.common.ui.Words;

import java.util.List;

/** Measures with their values, formulas and meanings. */
class MeasureTable extends Div {

    private final Words words = Words.of(MeasureTable.class);

    MeasureTable(List<Measure> measures) {
        addClassNames("sb-table-scroller", "sb-measures");
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", words.of("measures.name"));
        NativeTableRow head = table.getHead().addRow();
        for (String key : new String[] {"measure", "value", "definition", "meaning"}) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.of("measures." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        measures.forEach(measure -> table.getBody().add(row(measure)));
        add(table);
    }

    private NativeTableRow row(Measure measure) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(words.of(measure.name()));
        name.getElement().setAttribute("scope", "row");
        NativeTableCell value = new NativeTableCell(measure.valueText(words.locale()));
        value.addClassName("sb-number");
        NativeTableRow row = new NativeTableRow(name);
        row.add(
                value,
                new NativeTableCell(new TexFormula(measure.formula())),
                new NativeTableCell(words.of(measure.meaning())));
        return row;
    }
}
