package org.spikebook.web.grading;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Csv;
import org.spikebook.web.common.Languages;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A gradebook as CSV: one line a submission, and one for a student who submitted nothing. */
@Component
class GradebookCsv {

    private static final List<String> COLUMNS =
            List.of(
                    "student",
                    "assignment",
                    "submittedAt",
                    "late",
                    "daysLate",
                    "points",
                    "deduction",
                    "result",
                    "maxPoints",
                    "counts",
                    "state",
                    "unsignedNetworks",
                    "receipt",
                    "digest");

    String of(Gradebook gradebook) {
        Csv csv = Csv.of(COLUMNS.stream().map(column -> text("csv." + column)).toList());
        gradebook.lines().stream()
                .flatMap(GradebookCsv::lines)
                .forEach(cells -> csv.row(cells.stream()));
        return csv.toString();
    }

    private static Stream<List<Object>> lines(Gradebook.Line line) {
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
                                "",
                                "",
                                "",
                                text("csv.state.MISSING"),
                                "",
                                "",
                                ""))
                : line.submissions().stream().map(submission -> cells(line, submission));
    }

    private static List<Object> cells(Gradebook.Line line, SubmissionView submission) {
        GradeView grade = submission.grade();
        long unsigned = submission.frozen().parts().stream().filter(part -> !part.signed()).count();
        List<Object> cells = new ArrayList<>();
        cells.add(line.student().name());
        cells.add(line.assignment().title());
        cells.add(submission.submittedAt().toString());
        cells.add(yesOrNo(submission.late()));
        cells.add(submission.lateness().days());
        cells.add(number(grade, GradeView::points));
        cells.add(number(grade, each -> submission.lateness().deduction(each.points())));
        cells.add(submission.result());
        cells.add(number(grade, GradeView::maxPoints));
        cells.add(yesOrNo(submission.equals(line.counting())));
        cells.add(text("csv.state." + state(submission)));
        cells.add(unsigned);
        cells.add(submission.receipt());
        cells.add(submission.frozen().digest());
        return cells;
    }

    private static String state(SubmissionView submission) {
        GradeView grade = submission.grade();
        return grade != null && grade.waits() ? "NOT_FINAL" : submission.state().name();
    }

    private static OptionalDouble number(
            @Nullable GradeView grade, ToDoubleFunction<GradeView> which) {
        return grade == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(which.applyAsDouble(grade));
    }

    private static String yesOrNo(boolean value) {
        return text(value ? "csv.yes" : "csv.no");
    }

    private static String text(String key) {
        return Text.of(GradebookCsv.class, key).in(Languages.current());
    }
}
