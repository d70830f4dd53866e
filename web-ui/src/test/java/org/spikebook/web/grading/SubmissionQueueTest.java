package org.spikebook.web.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.GroupRepository;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobState;
import org.spikebook.web.Eventually;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.job.JobTest;
import org.spikebook.web.job.SteadySteps;
import org.spikebook.web.job.UnpickedJobs;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Submissions while other jobs run and wait, and which of those they replace. */
@JobTest
class SubmissionQueueTest extends SubmittingClass {

    @Autowired JobRepository jobs;
    @Autowired GroupRepository groups;
    @Autowired SubmissionRepository submissions;
    @Autowired UnpickedJobs unpicked;
    @Autowired SteadySteps steps;
    @Autowired SpikebookProperties settings;

    @Test
    void submitTo_byAStudentWithAllJobsTheyMayHave_isSubmitted() {
        VisitorId ada = newStudent("Ada");
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        List<JobId> open = addJobs(ada, settings.jobs().maxOpenPerOwner());

        try {
            assertThat(submit(notebook).student()).isEqualTo("Ada");
        } finally {
            open.forEach(unpicked::close);
        }
    }

    @Test
    void submitTo_whenNoJobIsTakenAnyMore_isSubmitted() {
        List<JobId> open = addJobs(instructor, settings.jobs().maxOpen());
        newStudent("Ada");
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);

        try {
            assertThat(submit(notebook).student()).isEqualTo("Ada");
        } finally {
            open.forEach(unpicked::close);
        }
    }

    private int mostWaiting() {
        return settings.jobs().maxWaitingGradingsPerOwner();
    }

    @Test
    void submitTo_whileAsManyWaitAsMay_isSubmitted_andTheOneBeforeIsNotGraded() {
        VisitorId ada = newStudent("Ada");
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        List<JobId> waiting = addGradings(ada, mostWaiting());
        List<JobId> newestFirst = jobs.queuedOf(ada, "grading");

        try {
            assertThat(submit(notebook).student()).isEqualTo("Ada");

            assertThat(jobs.find(newestFirst.getFirst()).orElseThrow().output().error())
                    .contains("replaced");
            assertThat(waiting).filteredOn(this::waits).hasSize(mostWaiting() - 1);
        } finally {
            waiting.forEach(unpicked::close);
        }
    }

    @Test
    void submitTo_ofAGroup_whileAsManyWaitAsMay_givesNoneUp() {
        VisitorId ada = newStudent("Ada");
        VisitorId ben = newStudentInAGroupWith(ada);
        visitors.as(ada);
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        List<JobId> waiting = addGradings(ada, mostWaiting());

        try {
            SubmissionView adas = submit(notebook);

            assertThat(waiting).allMatch(this::waits);
            assertThat(service.find(adas.receipt()).problems()).isEmpty();
            visitors.as(ben);
            assertThat(service.mineFor(assignment.id()))
                    .singleElement()
                    .satisfies(bens -> assertThat(bens.problems()).isEmpty());
        } finally {
            waiting.forEach(unpicked::close);
        }
    }

    @Test
    void submit_alone_givesUpNothingThatWaitsForOthersOfTheGroup() {
        VisitorId ada = newStudent("Ada");
        VisitorId ben = newStudentInAGroupWith(ada);
        visitors.as(ada);
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        submit(notebook);
        List<JobId> waiting = new ArrayList<>(addGradings(ada, mostWaiting() - 2));
        waiting.addAll(addGradings(ada, cellOfSubmission(ben), 4));

        assertGivesUpNone(notebook, waiting);
    }

    @Test
    void submit_forSomethingElse_givesUpNothingThatWaitsForAnAssignment() {
        VisitorId ada = newStudent("Ada");
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        submit(notebook);
        List<JobId> waiting = addGradings(ada, cellOfSubmission(ada), mostWaiting() + 1);

        assertGivesUpNone(notebook, waiting);
    }

    /** Submits a notebook for no assignment, and closes the jobs. */
    private void assertGivesUpNone(OpenNotebook notebook, List<JobId> waiting) {
        try {
            assertThat(service.submit(notebook.id(), notebook.revision()))
                    .isInstanceOf(SubmissionResult.Submitted.class);

            assertThat(waiting).allMatch(this::waits);
        } finally {
            waiting.forEach(unpicked::close);
        }
    }

    @Test
    void submission_whileJobsOnAllThreadsContinue_isGraded() {
        List<JobId> running = new ArrayList<>();
        newStudent("Ben");
        running.add(steps.submit(notebooks.createFromLesson(LESSON).id(), 1));
        newStudent("Ada");
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        running.add(steps.submit(notebook.id(), 1));
        Eventually.holds("both run", () -> running.stream().allMatch(this::runs));

        try {
            String receipt = submit(notebook).receipt();

            Eventually.holds("it is graded", () -> isGraded(receipt));
            assertThat(running).allMatch(this::runs);
        } finally {
            running.forEach(unpicked::close);
            steps.release(2);
        }
    }

    /** Ben, who acts from now on. */
    private VisitorId newStudentInAGroupWith(VisitorId other) {
        VisitorId ben = newStudent("Ben");
        groups.put(assignment.id(), other, 1);
        groups.put(assignment.id(), ben, 1);
        return ben;
    }

    /** The cell that stands for what a student submitted to the assignment. */
    private String cellOfSubmission(VisitorId student) {
        return submissions.of(assignment.id(), student).stream()
                .map(row -> GradingJob.cellOf(row.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<JobId> addGradings(VisitorId owner, int count) {
        return addGradings(owner, null, count);
    }

    private List<JobId> addGradings(VisitorId owner, @Nullable String cell, int count) {
        return Stream.generate(() -> unpicked.addGrading(owner, cell)).limit(count).toList();
    }

    private List<JobId> addJobs(VisitorId owner, int count) {
        return Stream.generate(() -> unpicked.add(owner)).limit(count).toList();
    }

    private boolean runs(JobId job) {
        return jobs.find(job).orElseThrow().state() == JobState.RUNNING;
    }

    private boolean waits(JobId job) {
        return jobs.find(job).orElseThrow().state() == JobState.QUEUED;
    }

    private boolean isGraded(String receipt) {
        return service.find(receipt).state() == GradingState.GRADED;
    }
}
