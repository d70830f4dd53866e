package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.db.account.VisitorId;
import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.BoardLine;
import org.spikebook.web.classboard.Standing;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Students by steps: what each has done, and where each is. What did not change is not sent again,
 * so that a class of 300 costs a page little.
 */
final class StudentTable extends Div {

    /** Rows at first: the class is looked at above them. */
    static final int MOST = 50;

    private final Map<VisitorId, Row> rows = new HashMap<>();
    private final ShowAllToggle showAll;
    private final DataTable table;
    private final Paragraph none;
    private List<VisitorId> order = List.of();

    /** What one cell of the table shows. */
    private enum Mark {
        OPEN,
        DONE,
        STUCK,
        WORKING,
        AWAY,
        NOT_STARTED
    }

    /** The row of one student. */
    private final class Row {

        private final NativeTableRow row;
        private final List<NativeTableCell> cells = new ArrayList<>();
        private final NativeTableCell last;
        private final List<Mark> shown = new ArrayList<>();

        Row(BoardLine line) {
            row = table.addRow(line.name());
            for (int k = 0; k < line.done().size(); k++) {
                cells.add(row.addDataCell());
                shown.add(null);
            }
            last = row.addDataCell();
        }

        void show(BoardLine line, BoardWords words) {
            for (int k = 0; k < cells.size(); k++) {
                Mark mark = mark(line, k);
                if (mark != shown.get(k)) {
                    shown.set(k, mark);
                    draw(cells.get(k), mark, words);
                }
            }
            last.setText(words.last(line));
        }
    }

    /**
     * @param changed told when other students are to be shown
     */
    StudentTable(Board board, BoardWords words, Runnable changed) {
        addClassName("sb-student-table");
        showAll = new ShowAllToggle(MOST, "rest.all", changed);
        List<String> columns = new ArrayList<>();
        columns.add(words.words().of("rest.student"));
        for (int k = 0; k < board.steps().size(); k++) {
            columns.add(words.count(k + 1L));
        }
        columns.add(words.words().of("rest.last"));
        table = new DataTable(columns);
        table.addClassName("sb-table");
        none = new Paragraph(words.words().of("rest.none"));
        none.addClassName("sb-muted");
        add(table.scrolling(words.words().of("rest.heading")), none, showAll);
    }

    void show(Board board, BoardWords words) {
        List<BoardLine> lines = showAll.shown(board.others(), words);
        List<VisitorId> wanted = lines.stream().map(BoardLine::student).toList();
        lines.forEach(
                line -> rows.computeIfAbsent(line.student(), _ -> new Row(line)).show(line, words));
        if (!wanted.equals(order)) {
            arrange(wanted);
        }
        none.setVisible(lines.isEmpty());
        table.setVisible(!lines.isEmpty());
    }

    private void arrange(List<VisitorId> wanted) {
        order = wanted;
        rows.values().forEach(each -> each.row.removeFromParent());
        rows.keySet().retainAll(wanted);
        wanted.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .forEach(each -> table.getBody().add(each.row));
    }

    private static Mark mark(BoardLine line, int step) {
        if (line.done().get(step)) {
            return Mark.DONE;
        }
        return step == line.step() ? Mark.valueOf(line.standing().name()) : Mark.OPEN;
    }

    private static void draw(NativeTableCell cell, Mark mark, BoardWords words) {
        cell.removeAll();
        cell.setClassName("sb-here", mark != Mark.OPEN && mark != Mark.DONE);
        cell.add(sign(mark), said(mark, words));
    }

    private static Span sign(Mark mark) {
        return switch (mark) {
            case DONE -> new CheckMark();
            case OPEN -> new StandingMark(Standing.NOT_STARTED);
            case STUCK, WORKING, AWAY, NOT_STARTED ->
                    new StandingMark(Standing.valueOf(mark.name()));
        };
    }

    private static Span said(Mark mark, BoardWords said) {
        Words words = said.words();
        Span text =
                new Span(
                        switch (mark) {
                            case DONE -> words.of("rest.done");
                            case OPEN -> words.of("rest.open");
                            case STUCK, WORKING, AWAY, NOT_STARTED ->
                                    words.of(
                                            "rest.here",
                                            said.standing(Standing.valueOf(mark.name())));
                        });
        text.addClassName("sb-visually-hidden");
        return text;
    }

    /** A step that is done. */
    private static final class CheckMark extends Span {

        CheckMark() {
            super("✓");
            addClassName("sb-step-done");
            getElement().setAttribute("aria-hidden", "true");
        }
    }
}
