package org.spikebook.web.classboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classboard.StepRow;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.classboard.Standings.Work;
import org.spikebook.web.classroom.Member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class StandingsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");
    private static final NotebookId NOTEBOOK = new NotebookId(new UUID(0, 1));
    private static final Member ADA =
            new Member(
                    new VisitorId(new UUID(0, 2)),
                    "Ada",
                    CourseRole.STUDENT,
                    NOW.minus(Duration.ofMinutes(20)));

    private final Standings standings =
            new Standings(
                    List.of(
                            new BoardStep("network", "Twins", true),
                            new BoardStep("training", "Train", false),
                            new BoardStep("task", "Task", false),
                            new BoardStep("", "", false)),
                    NOW);

    @Test
    void of_aStudentWithoutANotebook_hasNotStarted() {
        BoardLine line = standings.of(ADA, Work.NONE);

        assertThat(line.standing()).isEqualTo(Standing.NOT_STARTED);
        assertThat(line.step()).isZero();
        assertThat(line.since()).isEqualTo(ADA.joinedAt());
        assertThat(line.done()).containsOnly(false);
    }

    @Test
    void of_oneWhoEditsTheNetwork_worksAtTheFirstStep() {
        BoardLine line = line(seen(5), row("network", false, 0, 60));

        assertThat(line.standing()).isEqualTo(Standing.WORKING);
        assertThat(line.step()).isZero();
        assertThat(line.done()).containsOnly(false);
    }

    @Test
    void of_oneWhoTrained_isAtTheStepAfterIt() {
        BoardLine line = line(seen(5), row("network", false, 0, 90), row("training", true, 0, 60));

        assertThat(line.step()).isEqualTo(2);
        assertThat(line.done()).containsExactly(true, true, false, false);
        assertThat(line.since()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void of_oneWhoSkippedTheTraining_leavesThatOpen() {
        BoardLine line = line(seen(5), row("task", false, 1, 60));

        assertThat(line.step()).isEqualTo(2);
        assertThat(line.done()).containsExactly(true, false, false, false);
    }

    @Test
    void of_oneWithThreeFailedChecks_isStuck() {
        assertThat(line(seen(5), row("task", false, 2, 10)).standing()).isEqualTo(Standing.WORKING);
        BoardLine line = line(seen(5), row("task", false, 3, 10));

        assertThat(line.standing()).isEqualTo(Standing.STUCK);
        assertThat(line.failedChecks()).isEqualTo(3);
    }

    @Test
    void of_oneWhoDoesNothingForMoreThanFiveMinutes_isStuck() {
        assertThat(line(seen(5), row("network", false, 0, 300)).standing())
                .isEqualTo(Standing.WORKING);
        assertThat(line(seen(5), row("network", false, 0, 301)).standing())
                .isEqualTo(Standing.STUCK);
    }

    @Test
    void of_oneWhosePageIsClosed_isAway_evenIfStuckBefore() {
        assertThat(line(seen(61), row("task", false, 9, 400)).standing()).isEqualTo(Standing.AWAY);
    }

    @Test
    void of_oneWhoSubmitted_isDone_wherePageAndChecksAre() {
        Work work = new Work(List.of(row("task", false, 9, 400)), seen(500), NOW.minusSeconds(30));
        BoardLine line = standings.of(ADA, work);

        assertThat(line.standing()).isEqualTo(Standing.DONE);
        assertThat(line.step()).isEqualTo(3);
        assertThat(line.done()).containsExactly(true, false, false, true);
        assertThat(line.failedChecks()).isZero();
    }

    private BoardLine line(@Nullable Instant seenAt, StepRow... rows) {
        return standings.of(ADA, new Work(List.of(rows), seenAt, null));
    }

    private static Instant seen(long secondsAgo) {
        return NOW.minusSeconds(secondsAgo);
    }

    private static StepRow row(String cell, boolean done, int failedChecks, long secondsAgo) {
        return new StepRow(NOTEBOOK, cell, done, failedChecks, null, NOW.minusSeconds(secondsAgo));
    }
}
