package org.spikebook.web.grading;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.job.JobState;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.classroom.DeadlineReader;
import org.spikebook.web.classroom.Deadlines;
import org.spikebook.web.job.JobSummary;
import org.spikebook.web.job.LatestJobs;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Whether an assignment takes a student's submission now. */
@Component
class SubmissionPeriod {

    private final DeadlineReader deadlines;
    private final SubmissionRepository submissions;
    private final LatestJobs jobs;
    private final LessonCatalog lessons;
    private final Clock clock;

    SubmissionPeriod(
            DeadlineReader deadlines,
            SubmissionRepository submissions,
            LatestJobs jobs,
            LessonCatalog lessons,
            Clock clock) {
        this.deadlines = deadlines;
        this.submissions = submissions;
        this.jobs = jobs;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** Why it does not: it is not open yet, or closed, or no attempt is left. */
    Optional<Problem> problem(AssignmentRow assignment, VisitorId student) {
        Instant now = clock.instant();
        AssignmentTerms terms = deadlines.of(assignment).of(student);
        if (terms.opensAfter(now)) {
            return problem("notOpenYet", assignment, terms.opensAt());
        }
        return terms.closedBefore(now)
                ? problem("closedSince", assignment, terms.closesAt())
                : attemptsLeft(assignment, terms, student)
                        .filter(left -> left == 0)
                        .map(_ -> noAttemptLeft(assignment, terms));
    }

    /** How often a student can still submit; empty: any number of times. */
    Optional<Integer> attemptsLeft(AssignmentRow assignment, VisitorId student) {
        return attemptsLeft(assignment, deadlines.of(assignment).of(student), student);
    }

    private Optional<Integer> attemptsLeft(
            AssignmentRow assignment, AssignmentTerms own, VisitorId student) {
        return own.limitsAttempts()
                ? Optional.of(Math.max(0, own.attempts() - used(assignment, student)))
                : Optional.empty();
    }

    /**
     * A submission that the server could not grade by its own fault, or gave up for a newer one,
     * uses up no attempt.
     */
    private int used(AssignmentRow assignment, VisitorId student) {
        List<SubmissionRow> ungraded = submissions.ungraded(assignment.id(), student);
        long unspent =
                ungraded.isEmpty()
                        ? 0
                        : jobs
                                .ofCells(
                                        ungraded.stream().map(SubmissionRow::notebook).toList(),
                                        ungraded.stream()
                                                .map(row -> GradingJob.cellOf(row.id()))
                                                .toList())
                                .values()
                                .stream()
                                .filter(SubmissionPeriod::isUnspent)
                                .count();
        return submissions.count(assignment.id(), student) - (int) unspent;
    }

    private static boolean isUnspent(JobSummary grading) {
        return grading.failedByServer()
                || (grading.state() == JobState.FAILED
                        && grading.problems().stream().anyMatch(SubmissionPeriod::leavesUngraded));
    }

    private static boolean leavesUngraded(Problem problem) {
        return SubmissionGrader.isLessonGone(problem) || GradingQueue.isReplaced(problem);
    }

    private Problem noAttemptLeft(AssignmentRow assignment, AssignmentTerms own) {
        String code = own.attempts() == 1 ? "onlyAttemptUsed" : "noAttemptLeft";
        return Problem.of(SubmissionPeriod.class, "", code, title(assignment), own.attempts());
    }

    private String title(AssignmentRow assignment) {
        return StoredTitles.of(lessons).lesson(assignment);
    }

    /**
     * Whether what a member of a group submitted is submitted for another member too: the
     * assignment is open for them, and it is not late for them alone. A late copy could take points
     * from who has submitted in time, where the last submission counts.
     */
    boolean takesFor(VisitorId other, AssignmentRow assignment, SubmissionRow submission) {
        Deadlines dates = deadlines.of(assignment);
        Instant at = submission.submittedAt();
        boolean lateForThemAlone =
                dates.lateness(other, at).isLate()
                        && !dates.lateness(submission.visitor(), at).isLate();
        return !lateForThemAlone && problem(assignment, other).isEmpty();
    }

    private Optional<Problem> problem(String code, AssignmentRow assignment, @Nullable Instant at) {
        String time = at == null ? "" : time(at, assignment.terms().zoneOfDays());
        return Optional.of(Problem.of(SubmissionPeriod.class, "", code, title(assignment), time));
    }

    /** With the name of the zone, for no page is there whose clock could be meant. */
    private static String time(Instant at, ZoneId zone) {
        LocalDateTime minute = LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES);
        return minute.toLocalDate() + " " + minute.toLocalTime() + " (" + zone.getId() + ")";
    }
}
