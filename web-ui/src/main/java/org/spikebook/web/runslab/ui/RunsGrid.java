package org.spikebook.web.runslab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.notebook.runs.RunRow;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.runslab.RunsTable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The rows of a table of runs, sorted by a press on a column's name. */
final class RunsGrid extends Div {

    /** Told what a person does with a row. */
    interface Listener {

        /** Brings its settings back. */
        void restore(RunRow row);

        void delete(RunRow row);
    }

    /** The column of the numbers, by which rows stand as they were added. */
    private static final int NUMBER = 0;

    private static final int TIME = 1;

    /** Columns before those of {@link RunsTable#columns}. */
    private static final int OWN = 2;

    private final transient Words words = Words.of(RunsGrid.class);
    private final boolean editable;
    private final transient Listener listener;
    private final transient List<NativeButton> headers = new ArrayList<>();
    private int sortedBy = NUMBER;
    private boolean descending;

    RunsGrid(boolean editable, Listener listener) {
        this.editable = editable;
        this.listener = listener;
        addClassName("sb-result");
    }

    /**
     * Shows a table.
     *
     * @param isOnPage whether a row is of the network as it stands
     */
    void show(RunsTable runs, Predicate<RunRow> isOnPage) {
        removeAll();
        headers.clear();
        if (runs.numbered().isEmpty()) {
            return;
        }
        DataTable table = new DataTable(List.of());
        NativeTableRow head = table.getHead().getRow(0).orElseThrow();
        List<String> names = new ArrayList<>(List.of(words.of("number"), words.of("time")));
        names.addAll(runs.columns());
        for (int k = 0; k < names.size(); k++) {
            head.add(header(names.get(k), k, () -> show(runs, isOnPage)));
        }
        if (editable) {
            head.add(new NativeTableHeaderCell(words.of("actions")));
        }
        for (Map.Entry<Integer, RunRow> each : sorted(runs)) {
            addRow(table, each.getKey(), each.getValue(), runs, isOnPage);
        }
        Div scroll = table.scrolling(words.of("table.name"));
        scroll.addClassName("sb-run-table");
        Div foot = new Div(new FileLink(words.of("download"), "runs.csv", "text/csv", runs::csv));
        foot.addClassName("sb-downloads");
        add(scroll, foot);
    }

    private NativeTableHeaderCell header(String name, int column, Runnable draw) {
        NativeButton sort =
                new NativeButton(
                        name,
                        click -> {
                            descending = column == sortedBy && !descending;
                            sortedBy = column;
                            draw.run();
                            headers.get(column).focus();
                        });
        sort.addClassName("sb-link-button");
        headers.add(sort);
        NativeTableHeaderCell cell = new NativeTableHeaderCell(sort);
        cell.getElement().setAttribute("scope", "col");
        if (column == sortedBy) {
            cell.getElement().setAttribute("aria-sort", descending ? "descending" : "ascending");
            sort.add(new Span(descending ? " ↓" : " ↑"));
        }
        return cell;
    }

    private List<Map.Entry<Integer, RunRow>> sorted(RunsTable runs) {
        Comparator<Map.Entry<Integer, RunRow>> order =
                switch (sortedBy) {
                    case NUMBER -> directed(Map.Entry.comparingByKey());
                    case TIME ->
                            directed(Map.Entry.comparingByValue(Comparator.comparing(RunRow::at)));
                    default -> Map.Entry.comparingByValue(runs.by(column(runs), descending));
                };
        return runs.numbered().stream().sorted(order).toList();
    }

    private <T> Comparator<T> directed(Comparator<T> order) {
        return descending ? order.reversed() : order;
    }

    /** The column by which rows are sorted may be gone. */
    private int column(RunsTable runs) {
        return Math.min(sortedBy - OWN, runs.columns().size() - 1);
    }

    private void addRow(
            DataTable table, int number, RunRow row, RunsTable runs, Predicate<RunRow> isOnPage) {
        List<String> cells = new ArrayList<>(List.of(LocalTime.dateAndTime(row.at())));
        cells.addAll(runs.cells(row));
        NativeTableRow shown = table.addRow(Integer.toString(number));
        cells.forEach(text -> shown.addDataCell().setText(text));
        if (editable) {
            shown.addDataCell().add(actions(number, row, isOnPage.test(row)));
        }
        if (isOnPage.test(row)) {
            shown.getElement().setAttribute("aria-current", "true");
        }
    }

    private Div actions(int number, RunRow row, boolean onPage) {
        Button restore =
                new Button(words.of("restore"), Glyph.RESET.draw(), c -> listener.restore(row));
        restore.addThemeVariants(ButtonVariant.LUMO_SMALL);
        restore.setAriaLabel(words.of("restore.name", number));
        restore.setTooltipText(words.of("restore.help"));
        restore.setEnabled(!onPage);
        Button delete = new Button(Glyph.DELETE.draw(), click -> listener.delete(row));
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        delete.setAriaLabel(words.of("delete.name", number));
        Div both = new Div(restore, delete);
        both.addClassName("sb-row");
        return both;
    }
}
