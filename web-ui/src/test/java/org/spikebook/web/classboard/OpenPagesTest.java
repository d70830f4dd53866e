package org.spikebook.web.classboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classboard.LockedStepRepository;
import org.spikebook.db.classboard.MessageRepository;
import org.spikebook.db.classboard.PollRepository;
import org.spikebook.db.classboard.PresenceRepository;
import org.spikebook.db.classboard.PresenceRow;
import org.spikebook.db.classboard.SpotlightRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.SettableClock;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How long a page counts as open whose browser is not heard of any more. */
@WebTest
class OpenPagesTest {

    private static final String LESSON = "03-driven-by-noise";
    private static final Duration LOOK = Duration.ofSeconds(20);

    @Autowired MessageRepository messages;
    @Autowired PresenceRepository presence;
    @Autowired PollRepository polls;
    @Autowired LockedStepRepository locked;
    @Autowired SpotlightRepository spotlights;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired TestVisitors visitors;

    private final SettableClock clock = new SettableClock();
    private Course course;
    private Member ada;
    private OpenPages pages;
    private OpenPage page;

    @BeforeEach
    void adasPageIsOpen() {
        visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST));
        VisitorId student = visitors.asNewGuest();
        ada = new Member(student, "Ada", CourseRole.STUDENT, clock.instant());
        classes.join(course.joinCode(), "Ada");
        pages = new OpenPages(messages, presence, polls, locked, spotlights, clock);
        page =
                new OpenPage(
                        notebooks.createFromLesson(LESSON).id(),
                        student,
                        Set.of(),
                        List.of(),
                        clock.instant(),
                        news -> {});
        pages.add(page);
    }

    @AfterEach
    void stop() throws InterruptedException {
        pages.stop();
    }

    @Test
    void page_whoseConnectionIsLost_isAwayAfterAWhile_andBackWithItsNextHeartbeat() {
        look();
        page.heartbeat(clock.instant());
        Instant last = clock.instant();
        look();
        look();
        assertThat(seenAt()).isEqualTo(last.plus(LOOK).plus(LOOK));

        look();
        look();
        clock.advance(Standings.AWAY);

        assertThat(seenAt()).isEqualTo(last.plus(LOOK).plus(LOOK));
        assertThat(standing()).isEqualTo(Standing.AWAY);
        page.heartbeat(clock.instant());
        look();
        assertThat(seenAt()).isEqualTo(clock.instant());
        assertThat(standing()).isNotEqualTo(Standing.AWAY);
    }

    /** A browser lets it send a heartbeat once a minute. */
    @Test
    void page_thatIsNotInView_isNeverAway() {
        for (int second = 20; second <= 600; second += 20) {
            clock.advance(LOOK);
            if (second % 60 == 0) {
                page.heartbeat(clock.instant());
            }
            assertThat(standing()).isNotEqualTo(Standing.AWAY);
            pages.keepPresence();
        }
    }

    private void look() {
        clock.advance(LOOK);
        pages.keepPresence();
    }

    private Instant seenAt() {
        List<PresenceRow> rows = presence.of(course.id(), LESSON);
        assertThat(rows).hasSize(1);
        return rows.getFirst().seenAt();
    }

    private Standing standing() {
        Standings now =
                new Standings(List.of(new BoardStep("task", "Task", false)), clock.instant());
        return now.of(ada, new Standings.Work(List.of(), seenAt(), null)).standing();
    }
}
