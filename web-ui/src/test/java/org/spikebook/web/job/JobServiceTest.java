package org.spikebook.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.job.CheckpointRepository;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobState;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.simulator.document.Sha256;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.job.StepsJob.Steps;
import org.spikebook.web.job.queue.QueueTurns;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.priority.ThreadPriorities;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@JobTest
class JobServiceTest {

    @Autowired JobService service;
    @Autowired JobRepository jobs;
    @Autowired JobStatuses statuses;
    @Autowired CheckpointRepository checkpoints;
    @Autowired NotebookService notebooks;
    @Autowired StepsJob steps;
    @Autowired UnpickedJobs unpicked;
    @Autowired VisitorRepository rows;
    @Autowired SpikebookProperties settings;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;

    private VisitorId owner;
    private NotebookId notebook;

    @BeforeEach
    void newVisitorWithNotebook() {
        steps.permits.drainPermits();
        owner = visitors.asNewGuest();
        notebook = notebooks.createFromLesson("01-from-spike-to-silicon").id();
    }

    @Test
    void job_submitted_isRunByTheScheduler() {
        steps.permits.release(3);

        JobStatus job = submit("a", new Steps(3, false));

        JobStatus done = awaitClosed(job.id());
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.result()).isEqualTo("{\"step\":3}");
        assertThat(done.progress()).isEqualTo("{\"step\":3}");
    }

    @Test
    void job_watched_tellsEveryStepAndTheEnd() {
        List<JobStatus> seen = new CopyOnWriteArrayList<>();
        JobStatus job = submit("a", new Steps(2, false));
        try (JobWatch watch = service.watch(job.id(), seen::add)) {
            Eventually.holds("it runs", () -> state(job.id()) == JobState.RUNNING);
            steps.permits.release(2);
            Eventually.holds("the end is told", () -> !seen.isEmpty() && !seen.getLast().isOpen());
        }

        assertThat(seen).extracting(JobStatus::progress).contains("{\"step\":2}");
        assertThat(seen.getLast().state()).isEqualTo(JobState.DONE);
    }

    @Test
    void payload_isForgotten_whenItsCellHasAnotherJob() {
        JobId before = submit("a", new Steps(0, false)).id();
        awaitClosed(before);
        assertThat(service.payload(before)).contains("{\"count\":0,\"breaks\":false}");

        JobId next = submit("a", new Steps(0, false)).id();

        assertThat(service.payload(before)).isEmpty();
        assertThat(service.payload(next)).isPresent();
        awaitClosed(next);
    }

    @Test
    void payload_isForgotten_longAfterTheEnd() {
        JobId closed = submit("a", new Steps(0, false)).id();
        Instant end = awaitClosed(closed).times().finishedAt();
        JobId open = submit("b", new Steps(1, false)).id();

        OldPayloads.forget(jobs, checkpoints, end.plus(OldPayloads.KEPT));
        assertThat(service.payload(closed)).isPresent();

        OldPayloads.forget(jobs, checkpoints, end.plus(OldPayloads.KEPT).plusSeconds(1));
        assertThat(service.payload(closed)).isEmpty();
        assertThat(service.payload(open)).isPresent();
        steps.permits.release();
        awaitClosed(open);
    }

    @Test
    void cancel_whileRunning_stopsIt() {
        JobStatus job = submit("a", new Steps(1, false));
        Eventually.holds("it runs", () -> state(job.id()) == JobState.RUNNING);

        service.cancel(job.id());

        assertThat(awaitClosed(job.id()).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void job_thatThrows_failsWithAReference() {
        JobStatus job = submit("a", new Steps(1, true));

        JobStatus failed = awaitClosed(job.id());

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        Problem problem = failed.problems().getFirst();
        assertThat(problem.message())
                .matches("Something went wrong on the server \\(reference \\w{6}\\)");
    }

    @Test
    void job_run_hasAPriorityBelowPages() {
        awaitClosed(submit("a", new Steps(0, false)).id());

        assertThat(steps.priority).isEqualTo(ThreadPriorities.WORK);
    }

    @Test
    void job_ofAGuestWhoLeft_goesBackIntoTheQueue_whenAnotherJobWaits() {
        steps.permits.release(1);
        JobId job = submit("a", new Steps(2, false)).id();
        Eventually.holds("it made a step", () -> service.status(job).progress() != null);
        leave();
        VisitorId other = visitors.asNewGuest();

        JobId waiting = unpicked.add(other, Instant.now().minus(QueueTurns.WAITED));

        try {
            Eventually.holds("it waits", () -> state(job) == JobState.QUEUED);
            assertThat(jobs.find(job).orElseThrow().attempts()).isZero();
        } finally {
            unpicked.close(waiting);
            unpicked.close(job);
        }
    }

    @Test
    void submit_byGuestsBehindOneAddress_isRefusedBeyondTheLimit_andAcceptedFromElsewhere() {
        String busy = "198.51.100.7";
        List<JobId> open = new ArrayList<>();
        for (int i = 0; i < settings.jobs().maxOpenPerAddress(); i++) {
            open.add(unpicked.add(visitors.asNewGuest(), Instant.now(), Sha256.of(busy)));
        }

        try {
            newVisitorWithNotebook();
            assertThat(submitFrom(busy))
                    .isInstanceOfSatisfying(
                            SubmitResult.Refused.class,
                            refused ->
                                    assertThat(refused.problem().code())
                                            .isEqualTo("tooManyOfAddress"));
            assertThat(submitFrom("198.51.100.8")).isInstanceOf(SubmitResult.Accepted.class);
            visitors.asNewAccount("Ada");
            notebook = notebooks.createFromLesson("01-from-spike-to-silicon").id();
            assertThat(submitFrom(busy)).isInstanceOf(SubmitResult.Accepted.class);
        } finally {
            open.forEach(unpicked::close);
        }
    }

    @Test
    void job_ofAGuest_comesLaterTheMoreAreOpenBehindTheAddress() {
        String busy = "198.51.100.9";
        List<JobId> open = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            open.add(unpicked.add(visitors.asNewGuest(), Instant.now(), Sha256.of(busy)));
        }

        try {
            newVisitorWithNotebook();
            assertThat(turn(submitFrom(busy))).isEqualTo(2);
            newVisitorWithNotebook();
            assertThat(turn(submitFrom("198.51.100.10"))).isZero();
        } finally {
            open.forEach(unpicked::close);
        }
    }

    private int turn(SubmitResult accepted) {
        return jdbc.sql("select queue_turn from job where id = ?")
                .param(((SubmitResult.Accepted) accepted).job().id().value())
                .query(Integer.class)
                .single();
    }

    private SubmitResult submitFrom(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return service.submit(StepsJob.KIND, notebook, "a", new Steps(0, false));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    /** The current visitor's pages are closed, and time passes. */
    private void leave() {
        rows.seen(owner, Instant.now().minus(QueueTurns.ABSENT).minusSeconds(1));
    }

    @Test
    void job_withProblems_keepsThem() {
        JobStatus job = submit("a", new Steps(-1, false));

        JobStatus failed = awaitClosed(job.id());

        assertThat(failed.problems()).extracting(Problem::path).containsExactly("/count");
    }

    @Test
    void job_overItsLimit_fails() {
        JobStatus job = submit(StepsJob.HURRIED, "a", new Steps(1, false));

        JobStatus failed = awaitClosed(job.id());

        assertThat(failed.problems()).extracting(Problem::code).containsExactly("overLimit");
    }

    @Test
    void submit_forACellWithAnOpenJob_givesThatOne() {
        JobStatus first = submit("a", new Steps(1, false));

        SubmitResult second = service.submit(StepsJob.KIND, notebook, "a", new Steps(1, false));

        assertThat(second).isInstanceOf(SubmitResult.AlreadyOpen.class);
        assertThat(((SubmitResult.AlreadyOpen) second).job().id()).isEqualTo(first.id());
        steps.permits.release();
        awaitClosed(first.id());
        assertThat(submit("a", new Steps(0, false)).id()).isNotEqualTo(first.id());
    }

    @Test
    void submit_beyondTheOwnersShare_isRefused() {
        List<JobId> share = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            share.add(submit("cell" + i, new Steps(1, false)).id());
        }

        SubmitResult sixth = service.submit(StepsJob.KIND, notebook, "x", new Steps(1, false));

        assertThat(sixth).isInstanceOf(SubmitResult.Refused.class);
        steps.permits.release(5);
        share.forEach(this::awaitClosed);
    }

    @Test
    void firstJob_ofASecondOwner_doesNotWaitForAllOfTheFirst() {
        List<JobId> many = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            many.add(submit("cell" + i, new Steps(1, false)).id());
        }
        visitors.asNewGuest();
        notebook = notebooks.createFromLesson("01-from-spike-to-silicon").id();
        JobId other = submit("a", new Steps(1, false)).id();

        Eventually.holds("the other's job runs", () -> state(other) == JobState.RUNNING);

        assertThat(many).filteredOn(id -> state(id) == JobState.QUEUED).hasSizeGreaterThan(2);
        steps.permits.release(6);
        many.forEach(this::awaitClosed);
        awaitClosed(other);
    }

    @Test
    void checkpoint_ofACancelledJob_isForgottenLongAfterTheEnd() {
        JobId job = submit("a", new Steps(2, false)).id();
        steps.permits.release();
        Eventually.holds("a step is done", () -> service.status(job).progress() != null);
        service.cancel(job);
        Instant end = awaitClosed(job).times().finishedAt();

        OldPayloads.forget(jobs, checkpoints, end.plus(OldPayloads.KEPT));
        assertThat(checkpoints.find(job)).isPresent();

        OldPayloads.forget(jobs, checkpoints, end.plus(OldPayloads.KEPT).plusSeconds(1));
        assertThat(checkpoints.find(job)).isEmpty();
    }

    private JobStatus submit(String cell, Steps payload) {
        return submit(StepsJob.KIND, cell, payload);
    }

    private JobStatus submit(JobKind<Steps> kind, String cell, Steps payload) {
        SubmitResult result = service.submit(kind, notebook, cell, payload);
        assertThat(result).isInstanceOf(SubmitResult.Accepted.class);
        return ((SubmitResult.Accepted) result).job();
    }

    private JobState state(JobId id) {
        return jobs.find(id).orElseThrow().state();
    }

    private JobStatus awaitClosed(JobId id) {
        Eventually.holds("job is closed", () -> !state(id).isOpen());
        return jobs.find(id).map(statuses::of).orElseThrow();
    }
}
