package org.spikebook.web.classboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.Course;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** In which order a board shows students. */
class BoardTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");
    private static final CourseId COURSE = new CourseId(new UUID(0, 1));

    /** In an order that is none of those that are asked for. */
    private final Board board =
            board(
                    line("Ida", Standing.AWAY, 1, 40),
                    line("Hal", Standing.DONE, 3, 9),
                    line("Gil", Standing.WORKING, 2, 1),
                    line("Fay", Standing.WORKING, 1, 2),
                    line("Eve", Standing.WORKING, 1, 4),
                    line("Dan", Standing.NOT_STARTED, 0, 30),
                    line("Cy", Standing.STUCK, 0, 6),
                    line("Bo", Standing.STUCK, 2, 20),
                    line("Al", Standing.STUCK, 1, 6));

    @Test
    void needHelp_namesThoseWhoAreStuck_longestFirst_andByName() {
        assertThat(board.needHelp()).extracting(BoardLine::name).containsExactly("Bo", "Al", "Cy");
    }

    @Test
    void others_areThoseWhoHaveNotStarted_atWorkByStep_done_andAway() {
        assertThat(board.others())
                .extracting(BoardLine::name)
                .containsExactly("Dan", "Eve", "Fay", "Gil", "Hal", "Ida");
    }

    @Test
    void at_namesTheStuckFirst_andThoseWhoAreAwayLast() {
        assertThat(board.at(1))
                .extracting(BoardLine::name)
                .containsExactly("Al", "Fay", "Eve", "Ida");
        assertThat(board.at(2)).extracting(BoardLine::name).containsExactly("Bo", "Gil");
    }

    @Test
    void count_isOfThoseWhoStandSo() {
        assertThat(board.count(Standing.STUCK)).isEqualTo(3);
        assertThat(board.count(Standing.AWAY)).isOne();
    }

    private static Board board(BoardLine... lines) {
        return new Board(
                new Course(COURSE, "Spikes", "ABCD-EFGH", CourseRole.INSTRUCTOR, NOW, false),
                new Assignment(
                        new AssignmentId(new UUID(0, 2)),
                        COURSE,
                        "lesson",
                        "Lesson",
                        AssignmentTerms.of(CountingPolicy.BEST),
                        false),
                List.of(
                        new BoardStep("network", "Network", true),
                        new BoardStep("training", "Training", false),
                        new BoardStep("task", "Task", false),
                        new BoardStep("", "", false)),
                List.of(lines),
                false,
                NOW);
    }

    private static BoardLine line(String name, Standing standing, int step, long minutesAgo) {
        return new BoardLine(
                new VisitorId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                name,
                standing,
                List.of(false, false, false, false),
                step,
                NOW.minus(Duration.ofMinutes(minutesAgo)),
                0,
                List.of());
    }
}
