package org.spikebook.web.classroom;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares what submissions are worth under the terms of an assignment and under others. */
@Component
class TermsEffects {

    /** Differences of points that are only those of rounding. */
    private static final double SAME_POINTS = 1e-9;

    private final SubmissionRepository submissions;
    private final GradeRepository grades;
    private final MemberRepository members;

    TermsEffects(
            SubmissionRepository submissions, GradeRepository grades, MemberRepository members) {
        this.submissions = submissions;
        this.grades = grades;
        this.members = members;
    }

    /** What {@code then} does in place of {@code now}. */
    TermsEffect of(AssignmentRow assignment, Deadlines now, Deadlines then) {
        List<MemberRow> students = students(assignment);
        Set<VisitorId> shown =
                students.stream().map(MemberRow::visitor).collect(Collectors.toSet());
        List<SubmissionRow> all =
                submissions.of(assignment.id()).stream()
                        .filter(row -> shown.contains(row.visitor()))
                        .toList();
        return new TermsEffect(
                count(all, each -> !isLate(now, each) && isLate(then, each)),
                count(all, each -> isLate(now, each) && !isLate(then, each)),
                count(all, each -> !isAfterClosing(now, each) && isAfterClosing(then, each)),
                changes(assignment, students, all, now, then));
    }

    /** As in the gradebook: who left, or teaches by now, is in it no more. */
    private List<MemberRow> students(AssignmentRow assignment) {
        return members.of(assignment.course()).stream()
                .filter(member -> member.role() == CourseRole.STUDENT)
                .toList();
    }

    private static long count(List<SubmissionRow> all, Predicate<SubmissionRow> which) {
        return all.stream().filter(which).count();
    }

    private static boolean isLate(Deadlines deadlines, SubmissionRow row) {
        return deadlines.lateness(row.visitor(), row.submittedAt()).isLate();
    }

    private static boolean isAfterClosing(Deadlines deadlines, SubmissionRow row) {
        return deadlines.of(row.visitor()).closedBefore(row.submittedAt());
    }

    private List<GradeChange> changes(
            AssignmentRow assignment,
            List<MemberRow> students,
            List<SubmissionRow> all,
            Deadlines now,
            Deadlines then) {
        Map<SubmissionId, GradeRow> graded = grades.of(assignment.id());
        Map<VisitorId, List<Graded>> byStudent =
                all.stream()
                        .flatMap(row ->
                                Optional.ofNullable(graded.get(row.id()))
                                        .map(grade -> new Graded(row, grade))
                                        .stream())
                        .collect(Collectors.groupingBy(each -> each.row().visitor()));
        return students.stream()
                .flatMap(member ->
                        change(
                                member,
                                byStudent.getOrDefault(member.visitor(), List.of()),
                                now,
                                then)
                                .stream())
                .toList();
    }

    private record Graded(SubmissionRow row, GradeRow grade) {}

    private static Optional<GradeChange> change(
            MemberRow member, List<Graded> own, Deadlines now, Deadlines then) {
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Result before = result(own, now);
        Result after = result(own, then);
        return Math.abs(before.points() - after.points()) < SAME_POINTS
                ? Optional.empty()
                : Optional.of(
                        new GradeChange(
                                member.name(), before.points(), after.points(), after.maxPoints()));
    }

    private record Result(double points, double maxPoints) {

        double share() {
            return Counting.share(points, maxPoints);
        }
    }

    private static Result result(List<Graded> own, Deadlines deadlines) {
        List<Result> results =
                own.stream()
                        .map(each -> {
                            Lateness late =
                                    deadlines.lateness(
                                            each.row().visitor(), each.row().submittedAt());
                            return new Result(
                                    late.result(each.grade().points()), each.grade().maxPoints());
                        })
                        .toList();
        return Counting.of(results, deadlines.terms().policy(), Result::share).orElseThrow();
    }
}
