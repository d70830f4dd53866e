package org.spikebook.web.grading;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.limit.VisitorLimits;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobWatch;
import org.spikebook.web.job.LatestJobs;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The submissions that wait to be graded. */
@Component
class GradingQueue {

    private static final String REPLACED = "replaced";

    private final SubmissionRepository submissions;
    private final JobService jobs;
    private final LatestJobs latest;
    private final VisitorLimits limits;

    GradingQueue(
            SubmissionRepository submissions,
            JobService jobs,
            LatestJobs latest,
            VisitorLimits limits) {
        this.submissions = submissions;
        this.jobs = jobs;
        this.latest = latest;
        this.limits = limits;
    }

    /** Never refused: of too many that wait, an earlier one is given up. */
    void add(SubmissionRow submission) {
        jobs.submit(
                GradingJob.KIND,
                submission.notebook(),
                GradingJob.cellOf(submission.id()),
                new GradingJob(submission.id().value()));
    }

    /**
     * Gives up what waits too long behind newer submissions.
     *
     * @param newest what was submitted just now
     * @param served what was submitted with it for others of the group
     */
    void giveUpReplaced(SubmissionRow newest, List<VisitorId> served) {
        Set<VisitorId> replaced = Set.copyOf(served);
        int made = 1 + served.size();
        int most = limits.of(newest.visitor()).maxWaitingGradings();
        jobs.giveUpWaiting(
                GradingJob.KIND,
                cell -> isKept(cell, newest, replaced),
                made,
                Math.clamp((long) most * made, 0, Integer.MAX_VALUE),
                Problem.of(GradingQueue.class, "", REPLACED, most));
    }

    /** Whether a problem says that a submission was given up for a newer one. */
    static boolean isReplaced(Problem problem) {
        return problem.code().equals(REPLACED);
    }

    /**
     * What waits is replaced only by something newer of the same student for the same assignment:
     * for another one it may be the last that they submit, which no other is graded in place of.
     */
    private boolean isKept(String cell, SubmissionRow newest, Set<VisitorId> replaced) {
        return GradingJob.submissionOf(cell)
                .flatMap(submissions::find)
                .filter(row ->
                        !Objects.equals(row.assignment(), newest.assignment())
                                || !isOf(row.visitor(), newest, replaced))
                .isPresent();
    }

    private static boolean isOf(VisitorId student, SubmissionRow newest, Set<VisitorId> others) {
        return student.equals(newest.visitor()) || others.contains(student);
    }

    /** Tells {@code graded} when the grading of a submission has ended; immediately if it has. */
    JobWatch watch(SubmissionRow submission, Runnable graded) {
        return latest.watchEnd(submission.notebook(), GradingJob.cellOf(submission.id()), graded);
    }
}
