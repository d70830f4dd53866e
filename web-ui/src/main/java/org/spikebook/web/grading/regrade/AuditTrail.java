package org.spikebook.web.grading.regrade;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Csv;
import org.spikebook.web.common.Languages;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All grades that submissions ever had, as a file: grades are added, never changed. */
@Component
class AuditTrail {

    private static final List<String> COLUMNS =
            List.of(
                    "student",
                    "receipt",
                    "number",
                    "source",
                    "by",
                    "at",
                    "reason",
                    "before",
                    "after",
                    "maxPoints",
                    "byHand",
                    "engine");

    private final SubmissionRepository submissions;
    private final GradeRepository grades;

    AuditTrail(SubmissionRepository submissions, GradeRepository grades) {
        this.submissions = submissions;
        this.grades = grades;
    }

    /**
     * One line a grade, by submission, oldest first.
     *
     * @param names of members
     */
    String csv(AssignmentId assignment, Map<VisitorId, String> names) {
        Map<SubmissionId, SubmissionRow> rows =
                submissions.of(assignment).stream()
                        .collect(Collectors.toMap(SubmissionRow::id, Function.identity()));
        Csv csv = Csv.of(COLUMNS.stream().map(column -> text("audit." + column)).toList());
        GradeRow before = null;
        for (GradeRow grade : grades.history(assignment)) {
            SubmissionRow submission = Objects.requireNonNull(rows.get(grade.submission()));
            csv.row(cells(submission, grade, before, names));
            before = grade;
        }
        return csv.toString();
    }

    private static Object[] cells(
            SubmissionRow submission,
            GradeRow grade,
            @Nullable GradeRow previous,
            Map<VisitorId, String> names) {
        boolean same = previous != null && previous.submission().equals(grade.submission());
        VisitorId by = grade.origin().by();
        String reason = grade.origin().reason();
        return new Object[] {
            names.getOrDefault(submission.visitor(), ""),
            submission.receipt(),
            grade.number(),
            text("audit.source." + grade.origin().source()),
            by == null ? "" : names.getOrDefault(by, ""),
            grade.gradedAt().toString(),
            reason == null ? "" : reason,
            same && previous != null
                    ? OptionalDouble.of(previous.points())
                    : OptionalDouble.empty(),
            grade.points(),
            grade.maxPoints(),
            text(grade.marks() == null ? "audit.no" : "audit.yes"),
            grade.engine()
        };
    }

    private static String text(String key) {
        return Text.of(AuditTrail.class, key).in(Languages.current());
    }
}
