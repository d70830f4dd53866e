package org.spikebook.web.grading.regrade;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.db.grade.RegradeItem;
import org.spikebook.db.grade.RegradeRepository;
import org.spikebook.db.grade.RegradeRow;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobState;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.job.JobSummary;
import org.spikebook.web.job.LatestJobs;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what the publication of a regrade would do. */
@Component
class RegradePreviews {

    private final SubmissionRepository submissions;
    private final GradeRepository grades;
    private final RegradeRepository regrades;
    private final LatestJobs jobs;

    RegradePreviews(
            SubmissionRepository submissions,
            GradeRepository grades,
            RegradeRepository regrades,
            LatestJobs jobs) {
        this.submissions = submissions;
        this.grades = grades;
        this.regrades = regrades;
        this.jobs = jobs;
    }

    RegradePreview of(
            RegradeRow row,
            AssignmentRow assignment,
            Map<VisitorId, String> names,
            RegradeOptions options) {
        List<RegradeItem> items = regrades.items(row.id());
        Map<SubmissionId, SubmissionRow> all =
                submissions.of(assignment.id()).stream()
                        .collect(Collectors.toMap(SubmissionRow::id, Function.identity()));
        Map<SubmissionId, GradeRow> graded = grades.of(assignment.id());
        Map<JobId, JobSummary> running =
                jobs.of(
                        items.stream()
                                .filter(item -> item.result() == null)
                                .map(RegradeItem::job)
                                .toList());
        List<RegradeLine> lines =
                items.stream()
                        .map(item -> line(item, all, graded, running, names, options))
                        .sorted(
                                Comparator.comparing(RegradeLine::student)
                                        .thenComparing(RegradeLine::submittedAt)
                                        .thenComparing(RegradeLine::receipt))
                        .toList();
        return new RegradePreview(
                row.id(),
                row.reason(),
                names.getOrDefault(row.requestedBy(), ""),
                row.requestedAt(),
                lines);
    }

    private static RegradeLine line(
            RegradeItem item,
            Map<SubmissionId, SubmissionRow> all,
            Map<SubmissionId, GradeRow> graded,
            Map<JobId, JobSummary> jobs,
            Map<VisitorId, String> names,
            RegradeOptions options) {
        SubmissionRow submission = Objects.requireNonNull(all.get(item.submission()));
        GradeRow before = graded.get(item.submission());
        RegradeItem.Result result = item.result();
        Decision decision = result == null ? null : Decision.of(before, result, options);
        JobSummary job = jobs.get(item.job());
        return new RegradeLine(
                names.getOrDefault(submission.visitor(), ""),
                submission.receipt(),
                submission.submittedAt(),
                Optional.ofNullable(before)
                        .map(row -> new RegradeLine.Score(row.points(), row.maxPoints())),
                Optional.ofNullable(decision)
                        .map(next -> new RegradeLine.Score(next.points(), next.maxPoints())),
                isOutdated(item, before) ? RegradeEffect.OUTDATED : effect(decision, job),
                decision == null ? List.of() : decision.changes(),
                job == null ? List.<Problem>of() : job.problems());
    }

    /** Whether the grade was changed after the regrade was requested. */
    static boolean isOutdated(RegradeItem item, @Nullable GradeRow now) {
        return item.baseNumber() != (now == null ? 0 : now.number());
    }

    private static RegradeEffect effect(@Nullable Decision decision, @Nullable JobSummary job) {
        if (decision != null) {
            return decision.effect();
        }
        return job != null && (job.state() == JobState.FAILED || job.state() == JobState.CANCELLED)
                ? RegradeEffect.FAILED
                : RegradeEffect.PENDING;
    }
}
