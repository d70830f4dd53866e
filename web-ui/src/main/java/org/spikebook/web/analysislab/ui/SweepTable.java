package org.spikebook.web.analysislab.ui;

import com.vaadin.flow.component.html.Div;

import org.spikebook.lesson.experiment.sweep.SweepRow;
import org.spikebook.web.analysislab.SweepView;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
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

    private DataTable table(
            SweepView view, String of, List<SweepRow> rows, List<SweepView.Column> columns) {
        List<String> names = new ArrayList<>(List.of(words.of("sweep.value")));
        columns.forEach(column -> names.add(words.of("sweep.column." + column.key())));
        DataTable table = new DataTable(names);
        table.setCaptionText(words.of("sweep.tableOf", of, view.choice().label(words.locale())));
        for (SweepRow row : rows) {
            table.addRow(
                    Quantity.significant(row.value(), DIGITS + 1, words.locale()),
                    columns.stream().map(column -> text(column.value().apply(row))).toList());
        }
        return table;
    }

    private String text(OptionalDouble value) {
        return value.isPresent()
                ? Quantity.significant(value.getAsDouble(), DIGITS, words.locale())
                : words.of("sweep.unknown");
    }
}
