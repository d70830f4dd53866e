package org.spikebook.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classboard.MessageId;
import org.spikebook.db.classboard.MessageRepository;
import org.spikebook.db.classboard.MessageRow;
import org.spikebook.db.classboard.PollAnswerCount;
import org.spikebook.db.classboard.PollAnswerRepository;
import org.spikebook.db.classboard.PollId;
import org.spikebook.db.classboard.PollRepository;
import org.spikebook.db.classboard.PollRow;
import org.spikebook.db.classboard.PresenceRepository;
import org.spikebook.db.classboard.PresenceRow;
import org.spikebook.db.classboard.SpotlightId;
import org.spikebook.db.classboard.SpotlightRepository;
import org.spikebook.db.classboard.SpotlightRow;
import org.spikebook.db.classboard.StepFailures;
import org.spikebook.db.classboard.StepRepository;
import org.spikebook.db.classboard.StepRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.CourseRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the board of a class reads, on both databases. */
class ClassBoardTest {

    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant LATER = TEN.plusSeconds(60);
    private static final VisitorId ADA = new VisitorId(new UUID(1, 1));
    private static final CourseId COURSE = new CourseId(new UUID(2, 1));
    private static final AssignmentId ASSIGNMENT = new AssignmentId(new UUID(3, 1));
    private static final NotebookId NOTEBOOK = new NotebookId(new UUID(4, 1));
    private static final SpotlightId SPOTLIGHT = new SpotlightId(new UUID(7, 1));
    private static final String LESSON = "a-lesson";

    @ParameterizedTest
    @EnumSource
    void steps_afterFailuresAndSuccess_keepTheLastState(TestDatabase database) {
        StepRepository steps = new StepRepository(withAda(database));

        steps.touch(NOTEBOOK, "network", TEN);
        steps.fail(NOTEBOOK, "task", "[1]", TEN);
        steps.fail(NOTEBOOK, "task", "[2]", LATER);
        assertThat(steps.of(COURSE, LESSON))
                .containsExactlyInAnyOrder(
                        new StepRow(NOTEBOOK, "network", false, 0, null, TEN),
                        new StepRow(NOTEBOOK, "task", false, 2, "[2]", LATER));

        steps.complete(NOTEBOOK, "task", LATER);
        steps.complete(NOTEBOOK, "task", LATER.plusSeconds(60));
        assertThat(steps.of(COURSE, LESSON))
                .contains(new StepRow(NOTEBOOK, "task", true, 0, null, LATER));
        assertThat(steps.of(COURSE, "another-lesson")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void presence_seenTwice_keepsTheLastTime(TestDatabase database) {
        PresenceRepository presence = new PresenceRepository(withAda(database));
        assertThat(presence.of(COURSE, LESSON))
                .containsExactly(new PresenceRow(NOTEBOOK, ADA, TEN, null));

        presence.see(List.of(NOTEBOOK), TEN);
        presence.see(List.of(NOTEBOOK), LATER);

        assertThat(presence.of(COURSE, LESSON))
                .containsExactly(new PresenceRow(NOTEBOOK, ADA, TEN, LATER));
    }

    @ParameterizedTest
    @EnumSource
    void failures_beforeACheckThatPassed_areKept(TestDatabase database) {
        StepRepository steps = new StepRepository(withAda(database));
        steps.touch(NOTEBOOK, "network", TEN);
        steps.fail(NOTEBOOK, "task", "[1]", TEN);
        steps.complete(NOTEBOOK, "task", TEN);
        steps.fail(NOTEBOOK, "task", "[2]", LATER);
        steps.complete(NOTEBOOK, "task", LATER);

        assertThat(steps.failures(COURSE, LESSON))
                .containsExactly(new StepFailures(ADA, "task", 2, "[2]"));
        assertThat(steps.failures(COURSE, "another-lesson")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void activeTime_isCountedWhileAPageIsOpenAndAtWork(TestDatabase database) {
        JdbcClient jdbc = withAda(database);
        PresenceRepository presence = new PresenceRepository(jdbc);
        Duration period = Duration.ofSeconds(20);
        presence.see(List.of(NOTEBOOK), TEN);
        presence.seeAfter(List.of(NOTEBOOK), period, TEN.plusSeconds(20), TEN);
        assertThat(presence.activeSeconds(COURSE, LESSON)).containsEntry(ADA, 0L);

        new StepRepository(jdbc).touch(NOTEBOOK, "network", TEN.plusSeconds(25));
        presence.seeAfter(List.of(NOTEBOOK), period, TEN.plusSeconds(40), TEN);
        presence.seeAfter(List.of(NOTEBOOK), period, TEN.plusSeconds(41), TEN);
        assertThat(presence.activeSeconds(COURSE, LESSON)).containsEntry(ADA, 20L);
        presence.seeAfter(List.of(NOTEBOOK), period, TEN.plusSeconds(900), TEN);
        assertThat(presence.activeSeconds(COURSE, LESSON)).containsEntry(ADA, 20L);
        assertThat(presence.of(COURSE, LESSON).getFirst().seenAt()).isEqualTo(TEN.plusSeconds(900));
    }

    @ParameterizedTest
    @EnumSource
    void messages_sinceATime_areTheLaterOnesInOrder(TestDatabase database) {
        MessageRepository messages = new MessageRepository(withAda(database));
        MessageRow first = message(1, null, TEN.plusSeconds(1));
        MessageRow second = message(2, ADA, LATER);
        messages.insert(second);
        messages.insert(first);

        assertThat(messages.of(List.of(ASSIGNMENT), TEN)).containsExactly(first, second);
        assertThat(messages.of(List.of(ASSIGNMENT), LATER)).isEmpty();
        assertThat(messages.of(List.of(), TEN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pause_twice_isOnePause(TestDatabase database) {
        MessageRepository messages = new MessageRepository(withAda(database));

        messages.pause(ASSIGNMENT, TEN);
        messages.pause(ASSIGNMENT, LATER);
        assertThat(messages.paused(List.of(ASSIGNMENT))).containsExactly(ASSIGNMENT);

        messages.resume(ASSIGNMENT);
        assertThat(messages.paused(List.of(ASSIGNMENT))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void poll_whenClosedRevealedAndEnded_keepsTheFirstTimes(TestDatabase database) {
        PollRepository polls = new PollRepository(withAda(database));
        polls.insert(poll(1, TEN));

        polls.reveal(pollId(1), LATER);
        polls.reveal(pollId(1), LATER.plusSeconds(60));
        assertThat(polls.shown(List.of(ASSIGNMENT)))
                .containsExactly(
                        new PollRow(
                                pollId(1), ASSIGNMENT, "rate", "{}", "1", TEN, LATER, LATER, null));
        polls.end(pollId(1), LATER.plusSeconds(90));
        assertThat(polls.shown(List.of(ASSIGNMENT))).isEmpty();
        assertThat(polls.shown(List.of())).isEmpty();
        assertThat(polls.find(pollId(1)).orElseThrow().closedAt()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @EnumSource
    void polls_ofAnAssignment_areTheNewestFirst(TestDatabase database) {
        PollRepository polls = new PollRepository(withAda(database));
        polls.insert(poll(1, TEN));
        polls.insert(poll(2, LATER));

        assertThat(polls.of(ASSIGNMENT)).containsExactly(poll(2, LATER), poll(1, TEN));
        assertThat(polls.shown(List.of(ASSIGNMENT))).containsExactly(poll(1, TEN), poll(2, LATER));
    }

    @ParameterizedTest
    @EnumSource
    void pollAnswer_givenAgain_takesThePlaceOfTheFirst(TestDatabase database) {
        JdbcClient jdbc = withAda(database);
        PollAnswerRepository answers = new PollAnswerRepository(jdbc);
        new PollRepository(jdbc).insert(poll(1, TEN));

        answers.put(pollId(1), ADA, "0", TEN);
        answers.put(pollId(1), ADA, "1", LATER);

        assertThat(answers.find(pollId(1), ADA)).contains("1");
        assertThat(answers.counts(ASSIGNMENT).get(pollId(1)))
                .containsExactly(new PollAnswerCount(pollId(1), "1", 1));
    }

    @ParameterizedTest
    @EnumSource
    void pollAnswers_ofAGuest_goToTheAccountThatGaveNone(TestDatabase database) {
        JdbcClient jdbc = withAda(database);
        VisitorId account = new VisitorId(new UUID(1, 2));
        new VisitorRepository(jdbc).insert(VisitorRow.guest(account, TEN));
        PollAnswerRepository answers = new PollAnswerRepository(jdbc);
        new PollRepository(jdbc).insert(poll(1, TEN));
        new PollRepository(jdbc).insert(poll(2, TEN));
        answers.put(pollId(1), ADA, "0", TEN);
        answers.put(pollId(2), ADA, "0", TEN);
        answers.put(pollId(2), account, "1", TEN);

        answers.changeOwner(ADA, account);

        assertThat(answers.find(pollId(1), account)).contains("0");
        assertThat(answers.find(pollId(2), account)).contains("1");
        assertThat(answers.find(pollId(2), ADA)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void spotlight_afterConsentAndEnd_keepsBoth(TestDatabase database) {
        JdbcClient jdbc = withAda(database);
        SpotlightRepository spotlights = new SpotlightRepository(jdbc);
        ContentRepository contents = new ContentRepository(jdbc);
        String sha256 = contents.put(Content.of("{}"), TEN);
        spotlights.insert(SpotlightRow.asked(SPOTLIGHT, ASSIGNMENT, ADA, TEN));
        assertThat(spotlights.open(List.of(ASSIGNMENT))).hasSize(1);

        assertThat(spotlights.consent(SPOTLIGHT, sha256, true, LATER)).isTrue();
        assertThat(spotlights.consent(SPOTLIGHT, sha256, false, LATER)).isFalse();
        spotlights.end(SPOTLIGHT, ADA, LATER.plusSeconds(60));
        spotlights.end(SPOTLIGHT, ADA, LATER.plusSeconds(90));

        assertThat(spotlights.open(List.of(ASSIGNMENT))).isEmpty();
        assertThat(spotlights.find(SPOTLIGHT))
                .contains(
                        new SpotlightRow(
                                SPOTLIGHT,
                                ASSIGNMENT,
                                ADA,
                                TEN,
                                LATER,
                                sha256,
                                true,
                                LATER.plusSeconds(60),
                                ADA));
        contents.deleteUnused(sha256);
        assertThat(contents.find(sha256)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void spotlight_declined_takesNoConsent(TestDatabase database) {
        JdbcClient jdbc = withAda(database);
        SpotlightRepository spotlights = new SpotlightRepository(jdbc);
        String sha256 = new ContentRepository(jdbc).put(Content.of("{}"), TEN);
        spotlights.insert(SpotlightRow.asked(SPOTLIGHT, ASSIGNMENT, ADA, TEN));

        spotlights.decline(SPOTLIGHT, ADA, LATER);

        assertThat(spotlights.consent(SPOTLIGHT, sha256, true, LATER)).isFalse();
        assertThat(spotlights.open(List.of(ASSIGNMENT))).isEmpty();
        assertThat(spotlights.open(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void setup_isKeptWithItsMessage_andItsContentIsNeeded(TestDatabase database) {
        JdbcClient jdbc = withAda(database);
        ContentRepository contents = new ContentRepository(jdbc);
        MessageRepository messages = new MessageRepository(jdbc);
        String sha256 = contents.put(Content.of("{\"setup\": 1}"), TEN);
        MessageRow setup =
                MessageRow.setup(
                        new MessageId(new UUID(5, 9)), ASSIGNMENT, "neurons", sha256, LATER);
        messages.insert(setup);

        contents.deleteUnused(sha256);

        assertThat(messages.find(setup.id())).contains(setup);
        assertThat(messages.of(List.of(ASSIGNMENT), TEN)).containsExactly(setup);
        assertThat(contents.find(sha256)).isPresent();
        assertThat(messages.find(new MessageId(new UUID(5, 10)))).isEmpty();
    }

    private static PollId pollId(int id) {
        return new PollId(new UUID(6, id));
    }

    private static PollRow poll(int id, Instant at) {
        return PollRow.asked(pollId(id), ASSIGNMENT, "rate", "{}", "1", at);
    }

    private static MessageRow message(int id, @Nullable VisitorId to, Instant at) {
        return new MessageRow(new MessageId(new UUID(5, id)), ASSIGNMENT, to, null, "Look up", at);
    }

    /** Ada, in a class that was assigned a lesson, with a notebook of it. */
    private static JdbcClient withAda(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        new VisitorRepository(jdbc).insert(VisitorRow.guest(ADA, TEN));
        new CourseRepository(jdbc).insert(new CourseRow(COURSE, "Spikes", "CODE", ADA, TEN, null));
        new MemberRepository(jdbc)
                .insert(new MemberRow(COURSE, ADA, CourseRole.STUDENT, "Ada", "ada", TEN));
        new AssignmentRepository(jdbc)
                .insert(
                        new AssignmentRow(
                                ASSIGNMENT,
                                COURSE,
                                LESSON,
                                0,
                                "A lesson",
                                AssignmentTerms.of(CountingPolicy.BEST),
                                null,
                                TEN));
        new NotebookRepository(jdbc)
                .insert(
                        new NotebookRow(
                                NOTEBOOK, ADA, "A lesson", LESSON, null, 1, null, TEN, TEN));
        return jdbc;
    }
}
