package org.spikebook.web.account.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.db.notebook.GuestNotebookRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.person.IdleGuestRepository;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.checkpoint.CheckpointService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What is left of guests who do not come back. */
@WebTest
class AbandonedWorkTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final Duration LIFETIME = Duration.ofDays(400);

    @Autowired GuestNotebookRepository work;
    @Autowired ContentRepository contents;
    @Autowired NotebookRepository rows;
    @Autowired IdleGuestRepository idleGuests;
    @Autowired NotebookService notebooks;
    @Autowired CheckpointService states;
    @Autowired SubmissionService submissions;
    @Autowired ClassroomService classes;
    @Autowired TestVisitors visitors;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void notebook_ofAGuestWhoIsGone_isDeleted_andThenTheGuest() {
        VisitorId guest = visitors.asNewGuest();
        OpenNotebook notebook = edited();
        states.name(notebook.id(), notebook.revision(), "Before the change");
        String text = textOf(notebook.id());
        leave(guest, LIFETIME.plusDays(1));

        assertThat(delete()).isPositive();

        assertThat(rows.find(notebook.id())).isEmpty();
        assertThat(contents.find(text)).isEmpty();
        assertThat(idleGuests.delete(clock.instant().minus(LIFETIME))).contains(guest);
    }

    @Test
    void notebooks_thatSomeoneMayStillNeed_areKept() {
        VisitorId present = visitors.asNewGuest();
        NotebookId ofPresent = edited().id();
        leave(present, LIFETIME.minusDays(1));

        VisitorId account = visitors.asNewAccount("Curie");
        NotebookId ofAccount = edited().id();
        leave(account, LIFETIME.plusDays(1));

        VisitorId author = visitors.asNewGuest();
        OpenNotebook submitted = edited();
        submissions.submit(submitted.id(), submitted.revision());
        leave(author, LIFETIME.plusDays(1));

        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        NotebookId ofStudent = edited().id();
        leave(student, LIFETIME.plusDays(1));

        delete();

        assertThat(List.of(ofPresent, ofAccount, submitted.id(), ofStudent))
                .allSatisfy(notebook -> assertThat(rows.find(notebook)).isPresent());
    }

    private OpenNotebook edited() {
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        notebooks.save(
                notebook.id(),
                notebook.revision(),
                notebook.notebook().withTitle("Mine " + notebook.id()));
        return notebooks.open(notebook.id());
    }

    private String textOf(NotebookId notebook) {
        return jdbc.sql(
                        """
                        select sha256 from revision where notebook_id = ? order by number desc fetch first 1 rows only
                        """)
                .param(notebook.value())
                .query(String.class)
                .single();
    }

    private void leave(VisitorId visitor, Duration before) {
        Instant seen = clock.instant().minus(before);
        jdbc.sql("update visitor set last_seen_at = ? where id = ?")
                .param(seen.atOffset(ZoneOffset.UTC))
                .param(visitor.value())
                .update();
    }

    private int delete() {
        return AbandonedWork.delete(work, contents, transaction, clock.instant().minus(LIFETIME));
    }
}
