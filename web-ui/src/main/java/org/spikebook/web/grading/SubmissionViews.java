package org.spikebook.web.grading;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.parameter.Problem;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.LatestJobs;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Rows as views show them. */
@Component
class SubmissionViews {

    private final SubmissionRepository submissions;
    private final AssignmentRepository assignments;
    private final MemberRepository members;
    private final GradeRepository grades;
    private final LatestJobs jobs;

    SubmissionViews(
            SubmissionRepository submissions,
            AssignmentRepository assignments,
            MemberRepository members,
            GradeRepository grades,
            LatestJobs jobs) {
        this.submissions = submissions;
        this.assignments = assignments;
        this.members = members;
        this.grades = grades;
        this.jobs = jobs;
    }

    SubmissionView of(SubmissionRow row) {
        return of(row, grades.newestOf(row.id()), name(row));
    }

    SubmissionView of(SubmissionRow row, Optional<GradeRow> grade, @Nullable String student) {
        Optional<JobStatus> job =
                grade.isPresent()
                        ? Optional.empty()
                        : jobs.ofCell(row.notebook(), GradingJob.cellOf(row.id()));
        return new SubmissionView(
                row.receipt(),
                row.digest(),
                row.assignment(),
                row.lessonSlug(),
                student,
                row.notebook(),
                row.revision(),
                row.engine(),
                row.submittedAt(),
                row.late(),
                parts(row),
                state(grade.isPresent(), job),
                grade.map(GradeViews::of).orElse(null),
                job.map(JobStatus::problems).orElse(List.<Problem>of()));
    }

    private List<FrozenPart> parts(SubmissionRow row) {
        return submissions.parts(row.id()).stream()
                .map(part -> new FrozenPart(part.cellId(), part.signed()))
                .toList();
    }

    private @Nullable String name(SubmissionRow row) {
        AssignmentId assignment = row.assignment();
        return Optional.ofNullable(assignment)
                .flatMap(assignments::find)
                .flatMap(place -> members.find(place.course(), row.visitor()))
                .map(MemberRow::name)
                .orElse(null);
    }

    private static GradingState state(boolean graded, Optional<JobStatus> job) {
        if (graded) {
            return GradingState.GRADED;
        }
        return job.map(JobStatus::state)
                .map(state ->
                        switch (state) {
                            case QUEUED -> GradingState.WAITING;
                            case RUNNING, DONE -> GradingState.RUNNING;
                            case FAILED, CANCELLED -> GradingState.FAILED;
                        })
                .orElse(GradingState.WAITING);
    }
}
