package org.spikebook.web.grading;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.assignment.SubmissionPart;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.db.grade.RubricRepository;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.DeadlineReader;
import org.spikebook.web.classroom.Deadlines;
import org.spikebook.web.classroom.Lateness;
import org.spikebook.web.job.JobSummary;
import org.spikebook.web.job.LatestJobs;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes views of submissions: their rows, with grade, grading job, lateness and name. */
@Component
class SubmissionViews {

    private final SubmissionRepository submissions;
    private final AssignmentRepository assignments;
    private final DeadlineReader deadlines;
    private final MemberRepository members;
    private final GradeRepository grades;
    private final RubricRepository rubrics;
    private final LatestJobs jobs;

    SubmissionViews(
            SubmissionRepository submissions,
            AssignmentRepository assignments,
            DeadlineReader deadlines,
            MemberRepository members,
            GradeRepository grades,
            RubricRepository rubrics,
            LatestJobs jobs) {
        this.submissions = submissions;
        this.assignments = assignments;
        this.deadlines = deadlines;
        this.members = members;
        this.grades = grades;
        this.rubrics = rubrics;
        this.jobs = jobs;
    }

    SubmissionView of(SubmissionRow row) {
        Optional<GradeView> grade =
                grades.newestOf(row.id()).map(each -> GradeViews.of(each, rubric(row)));
        Optional<JobSummary> job =
                grade.isPresent()
                        ? Optional.empty()
                        : jobs.ofCell(row.notebook(), GradingJob.cellOf(row.id()));
        Optional<AssignmentRow> place =
                Optional.ofNullable(row.assignment()).flatMap(assignments::find);
        CourseId course = place.map(AssignmentRow::course).orElse(null);
        String student = course == null ? null : name(course, row.visitor());
        Lateness lateness = place.map(each -> lateness(each, row)).orElse(Lateness.NONE);
        return view(row, course, student, lateness, submissions.parts(row.id()), grade, job);
    }

    /**
     * All submissions for an assignment, oldest first, read in a few statements however many there
     * are.
     *
     * @param students names by visitor
     */
    List<SubmissionView> of(Assignment assignment, Map<VisitorId, String> students) {
        List<SubmissionRow> rows = submissions.of(assignment.id());
        Deadlines dates = deadlines.of(assignments.find(assignment.id()).orElseThrow());
        Map<SubmissionId, GradeRow> graded = grades.of(assignment.id());
        List<String> rubric = rubrics.criterionIds(assignment.id());
        Map<SubmissionId, List<SubmissionPart>> parts = submissions.partsOf(assignment.id());
        List<SubmissionRow> open =
                rows.stream().filter(row -> !graded.containsKey(row.id())).toList();
        Map<String, JobSummary> jobsByCell =
                jobs.ofCells(
                        open.stream().map(SubmissionRow::notebook).toList(),
                        open.stream().map(row -> GradingJob.cellOf(row.id())).toList());
        return rows.stream()
                .map(row ->
                        view(
                                row,
                                assignment.course(),
                                students.get(row.visitor()),
                                dates.lateness(row.visitor(), row.submittedAt()),
                                parts.getOrDefault(row.id(), List.of()),
                                Optional.ofNullable(graded.get(row.id()))
                                        .map(each -> GradeViews.of(each, rubric)),
                                Optional.ofNullable(jobsByCell.get(GradingJob.cellOf(row.id())))))
                .toList();
    }

    private static SubmissionView view(
            SubmissionRow row,
            @Nullable CourseId course,
            @Nullable String student,
            Lateness lateness,
            List<SubmissionPart> parts,
            Optional<GradeView> grade,
            Optional<JobSummary> job) {
        return new SubmissionView(
                row.receipt(),
                frozen(row, parts),
                row.assignment(),
                course,
                row.lessonSlug(),
                student,
                row.visitor(),
                row.submittedAt(),
                lateness,
                state(grade.isPresent(), job),
                grade.orElse(null),
                job.map(JobSummary::problems).orElse(List.<Problem>of()));
    }

    private static SubmissionView.Frozen frozen(SubmissionRow row, List<SubmissionPart> parts) {
        return new SubmissionView.Frozen(
                row.digest(),
                row.notebook(),
                row.revision(),
                row.engine(),
                row.lessonVersion(),
                parts.stream().map(part -> new FrozenPart(part.cellId(), part.signed())).toList());
    }

    private List<String> rubric(SubmissionRow row) {
        return Optional.ofNullable(row.assignment()).map(rubrics::criterionIds).orElse(List.of());
    }

    private Lateness lateness(AssignmentRow place, SubmissionRow row) {
        return deadlines.of(place).lateness(row.visitor(), row.submittedAt());
    }

    private @Nullable String name(CourseId course, VisitorId student) {
        return members.find(course, student).map(MemberRow::name).orElse(null);
    }

    private static GradingState state(boolean graded, Optional<JobSummary> job) {
        if (graded) {
            return GradingState.GRADED;
        }
        return job.map(JobSummary::state)
                .map(state ->
                        switch (state) {
                            case QUEUED -> GradingState.WAITING;
                            case RUNNING, DONE -> GradingState.RUNNING;
                            case FAILED, CANCELLED -> GradingState.FAILED;
                        })
                .orElse(GradingState.WAITING);
    }
}
