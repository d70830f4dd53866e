package org.spikebook.web.classboard.report;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.BoardLine;
import org.spikebook.web.classboard.BoardStep;
import org.spikebook.web.common.Csv;
import org.spikebook.web.common.Languages;

import java.util.ArrayList;
import java.util.List;

/** Who did what: a line for each student, a column for each step of the lesson. */
record ReportCsv(ClassReport report) {

    String text() {
        Board board = report.board();
        List<String> columns = new ArrayList<>();
        columns.add(text("csv.student"));
        columns.add(text("csv.stepsDone"));
        columns.add(text("csv.steps"));
        columns.add(text("csv.activeMinutes"));
        columns.add(text("csv.failedChecks"));
        columns.add(text("csv.lastActivity"));
        board.steps().forEach(step -> columns.add(title(step)));
        Csv csv = Csv.of(columns);
        board.lines().forEach(line -> csv.row(cells(line).stream()));
        return csv.toString();
    }

    private static String title(BoardStep step) {
        return step.isSubmission() ? text("csv.submission") : step.title();
    }

    private List<Object> cells(BoardLine line) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.name());
        cells.add(line.done().stream().filter(done -> done).count());
        cells.add(line.done().size());
        cells.add(report.active(line.student()).toMinutes());
        cells.add(report.failures(line.student()));
        cells.add(line.since().toString());
        line.done().forEach(done -> cells.add(done ? text("csv.done") : ""));
        return cells;
    }

    private static String text(String key) {
        return Text.of(ReportCsv.class, key).in(Languages.current());
    }
}
