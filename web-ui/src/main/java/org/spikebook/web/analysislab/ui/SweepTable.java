package org.spikebook.web.analysislab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

import org.spikebook.lesson.experiment.sweep.SweepRow;
import org.spikebook.web.analysislab.SweepView;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.OptionalDouble;

/** The rows of a sweep, recorder after recorder. */
class SweepTable extends Div {

    private static final int DIGITS = 3;

    private final transient Words words = Words.of(SweepTable.class);

    SweepTable(SweepView view) {
        addClassNames("sb-table-scroller", "sb-run-table");
        List<SweepView.Column> columns =
                SweepView.COLUMNS.stream().filter(column -> isKnown(view, column)).toList();
        view.result()
                .rows()
                .forEach((recorder, rows) ->
                        add(
                                table(
                                        view,
                                        view.of().getOrDefault(recorder, recorder),
                                        rows,
                                        columns)));
    }

    /** Whether any row has it: the deviation over seeds, for example, may not be there at all. */
    private static boolean isKnown(SweepView view, SweepView.Column column) {
        return view.result().rows().values().stream()
                .flatMap(List::stream)
                .anyMatch(row -> column.value().apply(row).isPresent());
    }

    private NativeTable table(
            SweepView view, String of, List<SweepRow> rows, List<SweepView.Column> columns) {
        NativeTable table = new NativeTable();
        table.setCaptionText(words.of("sweep.tableOf", of, view.choice().label(words.locale())));
        NativeTableRow head = table.getHead().addRow();
        head.add(header(words.of("sweep.value"), "col"));
        columns.forEach(
                column -> head.add(header(words.of("sweep.column." + column.key()), "col")));
        for (SweepRow row : rows) {
            NativeTableRow line = table.getBody().addRow();
            line.add(header(Quantity.significant(row.value(), DIGITS + 1, words.locale()), "row"));
            columns.forEach(
                    column -> line.add(new NativeTableCell(text(column.value().apply(row)))));
        }
        return table;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private String text(OptionalDouble value) {
        return value.isPresent()
                ? Quantity.significant(value.getAsDouble(), DIGITS, words.locale())
                : words.of("sweep.unknown");
    }
}
