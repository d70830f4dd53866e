package org.spikebook.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.job.JobState;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.job.StepsJob.Steps;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.SaveResult;
import org.springframework.beans.factory.annotation.Autowired;

/** What was made in a notebook before it was copied is found in the copy. */
@JobTest
class JobsBeforeCopyTest {

    private static final String CELL = "a";

    @Autowired JobService service;
    @Autowired NotebookService notebooks;
    @Autowired StepsJob steps;
    @Autowired TestVisitors visitors;

    private OpenNotebook original;

    @BeforeEach
    void newVisitorWithNotebook() {
        steps.permits.drainPermits();
        visitors.asNewGuest();
        original = notebooks.createEmpty();
    }

    @Test
    void conflictCopy_andACopyOfIt_haveTheJobsOfBefore() {
        JobStatus done = awaitEnd(submit(original.id(), 0));

        NotebookId copy = conflictCopy();
        NotebookId copyOfIt = notebooks.duplicate(copy).id();
        notebooks.delete(copy);

        assertThat(service.ofCell(copyOfIt, CELL)).map(JobStatus::id).contains(done.id());
        assertThat(service.ofCell(copyOfIt, "another")).isEmpty();
    }

    @Test
    void resultThatWasKnownBefore_isLeftImmediately_andKnownInACopyThatIsMadeThen() {
        NotebookId earlier = notebooks.duplicate(original.id()).id();
        SubmitResult known =
                service.submitDone(
                        StepsJob.KIND, original.id(), CELL, new Steps(1, false), "\"known\"");
        awaitEnd(submit(original.id(), 0));
        NotebookId later = notebooks.duplicate(original.id()).id();

        assertThat(accepted(known).state()).isEqualTo(JobState.DONE);
        assertThat(hasKnown(original.id())).isTrue();
        assertThat(hasKnown(later)).isTrue();
        assertThat(hasKnown(earlier)).isFalse();
    }

    private boolean hasKnown(NotebookId notebook) {
        return service.hasResult(StepsJob.KIND, notebook, CELL, "\"known\"");
    }

    @Test
    void copy_hasItsOwnJobsFirst_andTheOriginalNoneOfThem() {
        JobStatus before = awaitEnd(submit(original.id(), 0));
        NotebookId copy = notebooks.duplicate(original.id()).id();

        JobStatus own = awaitEnd(submit(copy, 0));

        assertThat(service.ofCell(copy, CELL)).map(JobStatus::id).contains(own.id());
        assertThat(service.ofCell(original.id(), CELL)).map(JobStatus::id).contains(before.id());
        assertThat(service.payload(before.id())).isPresent();
    }

    @Test
    void jobThatRuns_staysWithTheOriginal_untilItsEnd_andALaterOneForGood() {
        JobStatus running = submit(original.id(), 1);
        NotebookId copy = conflictCopy();
        assertThat(service.ofCell(copy, CELL)).isEmpty();

        steps.permits.release();
        awaitEnd(running);
        JobStatus later = awaitEnd(submit(original.id(), 0));

        assertThat(service.ofCell(copy, CELL)).map(JobStatus::id).contains(running.id());
        assertThat(service.ofCell(original.id(), CELL)).map(JobStatus::id).contains(later.id());
    }

    @Test
    void stoppedJob_isGoneOnWithInTheCopy_andInTheOriginal() {
        JobStatus stopped = submit(original.id(), 3);
        steps.permits.release(2);
        Eventually.holds(
                "two steps are done",
                () -> "{\"step\":2}".equals(service.status(stopped.id()).progress()));
        service.cancel(stopped.id());
        assertThat(awaitEnd(stopped).state()).isEqualTo(JobState.CANCELLED);
        NotebookId copy = notebooks.duplicate(original.id()).id();

        steps.permits.release(2);

        assertThat(awaitEnd(resume(copy)).result()).isEqualTo("{\"step\":1}");
        assertThat(awaitEnd(resume(original.id())).result()).isEqualTo("{\"step\":1}");
    }

    /** Another window had saved in between. */
    private NotebookId conflictCopy() {
        long base = original.revision();
        notebooks.save(original.id(), base, original.notebook().withTitle("elsewhere"));
        SaveResult here =
                notebooks.save(original.id(), base, original.notebook().withTitle("here"));
        return ((SaveResult.ConflictCopy) here).copy();
    }

    private JobStatus submit(NotebookId notebook, int count) {
        return accepted(service.submit(StepsJob.KIND, notebook, CELL, new Steps(count, false)));
    }

    private JobStatus resume(NotebookId notebook) {
        return accepted(service.resume(StepsJob.KIND, notebook, CELL, new Steps(3, false)));
    }

    private static JobStatus accepted(SubmitResult result) {
        return ((SubmitResult.Accepted) result).job();
    }

    private JobStatus awaitEnd(JobStatus job) {
        Eventually.holds("it ends", () -> !service.status(job.id()).isOpen());
        return service.status(job.id());
    }
}
