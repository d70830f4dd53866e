package org.spikebook.web.grading;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Languages;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A gradebook as CSV by RFC 4180: one line a submission, and one for a student who handed in
 * nothing. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
@Component
class GradebookCsv {

    private static final String LINE_END = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private static final List<String> COLUMNS =
            List.of(
                    "student",
                    "assignment",
                    "submittedAt",
                    "late",
                    "points",
                    "maxPoints",
                    "counts",
                    "state",
                    "unsignedNetworks",
                    "receipt",
                    "digest");

    String of(Gradebook gradebook) {
        Stream<List<String>> head =
                Stream.of(COLUMNS.stream().map(column -> text("csv." + column)).toList());
        Stream<List<String>> lines = gradebook.lines().stream().flatMap(GradebookCsv::lines);
        return Stream.concat(head, lines)
                .map(cells ->
                        cells.stream().map(GradebookCsv::cell).collect(Collectors.joining(",")))
                .map(line -> line + LINE_END)
                .collect(Collectors.joining());
    }

    private static Stream<List<String>> lines(Gradebook.Line line) {
        return line.submissions().isEmpty()
                ? Stream.of(
                        List.of(
                                line.student().name(),
                                line.assignment().title(),
                                "",
                                "",
                                "",
                                "",
                                "",
                                text("csv.state.MISSING"),
                                "",
                                "",
                                ""))
                : line.submissions().stream().map(submission -> cells(line, submission));
    }

    private static List<String> cells(Gradebook.Line line, SubmissionView submission) {
        GradeView grade = submission.grade();
        long unsigned = submission.parts().stream().filter(part -> !part.signed()).count();
        List<String> cells = new ArrayList<>();
        cells.add(line.student().name());
        cells.add(line.assignment().title());
        cells.add(submission.submittedAt().toString());
        cells.add(yesOrNo(submission.late()));
        cells.add(grade == null ? "" : number(grade.points()));
        cells.add(grade == null ? "" : number(grade.maxPoints()));
        cells.add(yesOrNo(submission.equals(line.counting())));
        cells.add(text("csv.state." + submission.state()));
        cells.add(Long.toString(unsigned));
        cells.add(submission.receipt());
        cells.add(submission.digest());
        return cells;
    }

    private static String yesOrNo(boolean value) {
        return text(value ? "csv.yes" : "csv.no");
    }

    /**
     * With a point and without an exponent, whatever the language: the file is for programs too.
     */
    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String text(String key) {
        return Text.of(GradebookCsv.class, key).in(Languages.current());
    }
}
