package org.spikebook.web.account.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobState;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.common.UserFacingException;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobTest;
import org.spikebook.web.job.SteadySteps;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.job.UnpickedJobs;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.owndata.Upload;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A server on which guests may have less than accounts. */
@JobTest
@TestPropertySource(
        properties = {
            "spikebook.guests.max-notebooks=2",
            "spikebook.guests.max-open-jobs=1",
            "spikebook.guests.max-waiting-gradings=2",
            "spikebook.guests.max-upload-files=1",
            "spikebook.guests.max-upload-file-size=1KB"
        })
class VisitorLimitsTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final JobKind<String> REFUSED =
            new JobKind<>("refused", String.class, Duration.ofSeconds(60));

    @Autowired VisitorLimits limits;
    @Autowired VisitorRepository rows;
    @Autowired TestVisitors visitors;
    @Autowired NotebookService notebooks;
    @Autowired OwnDataService data;
    @Autowired JobService jobs;
    @Autowired JobRepository jobRows;
    @Autowired UnpickedJobs unpicked;
    @Autowired SteadySteps steps;
    @Autowired SubmissionService submissions;

    private VisitorId guest = new VisitorId(new UUID(0, 0));

    @BeforeEach
    void newGuest() {
        guest = visitors.asNewGuest();
    }

    @Test
    void limits_ofGuestsAndAccounts_areApart_andThoseThatAreNotSetTheSame() {
        VisitorQuota ofGuest = limits.of(guest);
        VisitorQuota ofNew = limits.of(new VisitorId(UUID.randomUUID()));
        VisitorQuota ofAccount = limits.of(visitors.asNewAccount("Ada"));

        assertThat(ofGuest.maxWaitingGradings()).isEqualTo(2);
        assertThat(ofGuest.maxSize()).isEqualTo(ofAccount.maxSize());
        assertThat(ofNew).isEqualTo(ofGuest);
        assertThat(ofAccount).isEqualTo(limits.ofAccounts());
        assertThat(ofAccount.maxWaitingGradings()).isEqualTo(10);
    }

    @Test
    void notebook_beyondTheLimitOfGuests_isRefusedUntilThereIsAnAccount() {
        notebooks.createEmpty();
        notebooks.createEmpty();

        assertThatThrownBy(notebooks::createEmpty)
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("2 notebooks, the limit for guests");
        becomeAccount();
        notebooks.createEmpty();
        assertThat(notebooks.mine()).hasSize(3);
    }

    @Test
    void job_beyondTheLimitOfGuests_isRefusedUntilThereIsAnAccount() {
        NotebookId notebook = notebooks.createFromLesson(LESSON).id();
        JobId open = unpicked.add(guest);

        try {
            assertThat(jobs.submit(REFUSED, notebook, "a", "work"))
                    .isInstanceOfSatisfying(
                            SubmitResult.Refused.class,
                            refused ->
                                    assertThat(refused.problem().code())
                                            .isEqualTo("tooManyOfGuest"));
            becomeAccount();
            assertThat(jobRows.find(steps.submit(notebook, 0))).isPresent();
        } finally {
            unpicked.close(open);
        }
    }

    @Test
    void submission_beyondTheLimitOfGuests_replacesThoseThatWait() {
        assertThat(stillWaitingAfterASubmission()).isEqualTo(1);
    }

    @Test
    void submission_ofAnAccount_replacesNone() {
        becomeAccount();

        assertThat(stillWaitingAfterASubmission()).isEqualTo(3);
    }

    /** How many of three that waited before. */
    private long stillWaitingAfterASubmission() {
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        List<JobId> waiting = Stream.generate(() -> unpicked.addGrading(guest)).limit(3).toList();
        try {
            submissions.submit(notebook.id(), notebook.revision());
            return waiting.stream()
                    .filter(id -> jobRows.find(id).orElseThrow().state() == JobState.QUEUED)
                    .count();
        } finally {
            waiting.forEach(unpicked::close);
        }
    }

    @Test
    void upload_beyondTheLimitsOfGuests_isRefusedUntilThereIsAnAccount() throws IOException {
        assertThat(upload("large.csv", 400)).isEqualTo("tooLargeOfGuest");
        assertThat(upload("one.csv", 10)).isEqualTo("kept");
        assertThat(upload("two.csv", 10)).isEqualTo("tooManyOfGuest");

        becomeAccount();

        assertThat(upload("two.csv", 10)).isEqualTo("kept");
        assertThat(upload("large.csv", 400)).isEqualTo("kept");
    }

    private String upload(String name, int lines) throws IOException {
        byte[] table = "1,even\n".repeat(lines).getBytes(StandardCharsets.UTF_8);
        return switch (data.keep(name, new ByteArrayInputStream(table))) {
            case Upload.Kept _ -> "kept";
            case Upload.Refused(List<Problem> problems) -> problems.getFirst().code();
        };
    }

    private void becomeAccount() {
        rows.becomeAccount(guest, "Ada", guest.toString(), "{noop}not used");
        visitors.as(guest);
    }
}
