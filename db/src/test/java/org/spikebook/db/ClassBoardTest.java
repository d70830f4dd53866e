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
import org.spikebook.db.classboard.PresenceRepository;
import org.spikebook.db.classboard.PresenceRow;
import org.spikebook.db.classboard.StepRepository;
import org.spikebook.db.classboard.StepRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.CourseRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.springframework.jdbc.core.simple.JdbcClient;

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
                                "A lesson",
                                AssignmentTerms.of(CountingPolicy.BEST),
                                null,
                                TEN));
        new NotebookRepository(jdbc)
                .insert(new NotebookRow(NOTEBOOK, ADA, "A lesson", LESSON, 1, null, TEN, TEN));
        return jdbc;
    }
}
