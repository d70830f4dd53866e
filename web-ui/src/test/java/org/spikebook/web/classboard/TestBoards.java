package org.spikebook.web.classboard;

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

/** Boards of a lesson with four steps, whose students stand as a test says. */
public final class TestBoards {

    public static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");

    private static final CourseId COURSE = new CourseId(new UUID(0, 1));

    private TestBoards() {}

    /** A board as it is at a moment. */
    public static Board at(Instant at, List<BoardLine> lines) {
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
                lines,
                false,
                at);
    }

    /** A student who did something last so many minutes before {@link #NOW}. */
    public static BoardLine line(String name, Standing standing, int step, long minutesAgo) {
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
