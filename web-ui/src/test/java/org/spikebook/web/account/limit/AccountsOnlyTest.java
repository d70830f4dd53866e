package org.spikebook.web.account.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.common.UserFacingException;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobTest;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.owndata.Upload;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/** A server on which notebooks, jobs and uploads need an account: guests are told so. */
@JobTest
@TestPropertySource(
        properties = {
            "spikebook.guests.max-notebooks=0",
            "spikebook.guests.max-open-jobs=0",
            "spikebook.guests.max-upload-files=0"
        })
class AccountsOnlyTest {

    private static final JobKind<String> REFUSED =
            new JobKind<>("refused", String.class, Duration.ofSeconds(60));

    @Autowired TestVisitors visitors;
    @Autowired NotebookService notebooks;
    @Autowired JobService jobs;
    @Autowired OwnDataService data;
    @Autowired JdbcClient jdbc;

    private NotebookId ofAccount = new NotebookId(new UUID(0, 0));
    private VisitorId guest = new VisitorId(new UUID(0, 0));

    @BeforeEach
    void accountWithANotebook_andAGuest() {
        visitors.asNewAccount("Ada");
        ofAccount = notebooks.createEmpty().id();
        guest = visitors.asNewGuest();
    }

    @Test
    void notebook_ofAGuest_needsAnAccount() {
        assertThatThrownBy(notebooks::createEmpty)
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("Guests of this server cannot have notebooks")
                .hasMessageContaining("Create an account");
    }

    /** In a notebook that is from before guests could have none. */
    @Test
    void job_ofAGuest_needsAnAccount() {
        jdbc.sql("update notebook set owner_id = :guest where id = :id")
                .param("guest", guest.value())
                .param("id", ofAccount.value())
                .update();

        assertThat(jobs.submit(REFUSED, ofAccount, "a", "work"))
                .isInstanceOfSatisfying(
                        SubmitResult.Refused.class,
                        refused -> assertNeedsAccount(refused.problem()));
    }

    @Test
    void upload_ofAGuest_needsAnAccount() throws IOException {
        byte[] table = "1,even\n".repeat(10).getBytes(StandardCharsets.UTF_8);

        assertThat(data.limits().needsAccount()).isTrue();
        assertThat(data.keep("one.csv", new ByteArrayInputStream(table)))
                .isInstanceOfSatisfying(
                        Upload.Refused.class,
                        refused -> assertNeedsAccount(refused.problems().getFirst()));
        assertThat(data.items()).isEmpty();
    }

    private static void assertNeedsAccount(Problem problem) {
        assertThat(problem.code()).isEqualTo("noneOfGuests");
        assertThat(problem.sentences(Locale.ENGLISH))
                .startsWith("Guests of this server cannot")
                .contains("Create an account");
    }
}
