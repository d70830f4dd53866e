package org.spikebook.web.classboard;

import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.Course;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A class at work on an assignment, as it was at one moment.
 *
 * @param lines one a student, by name
 * @param paused whether the pages of students are paused
 */
public record Board(
        Course course,
        Assignment assignment,
        List<BoardStep> steps,
        List<BoardLine> lines,
        boolean paused,
        Instant at) {

    /** A student with so many failed checks in a row needs help. */
    public static final int MANY_FAILED_CHECKS = 3;

    /** A student whose page is open but who has done nothing for so long needs help. */
    public static final Duration IDLE = Duration.ofMinutes(5);

    private static final Comparator<BoardLine> LONGEST_FIRST =
            Comparator.comparing(BoardLine::since).thenComparing(BoardLine::name);
    private static final Comparator<BoardLine> BY_STEP =
            Comparator.comparing(BoardLine::standing, Comparator.comparing(Board::group))
                    .thenComparing(BoardLine::step)
                    .thenComparing(BoardLine::name);

    public Board {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
    }

    /** The same for the class to see, in which no student is stuck. */
    public Board forTheClass() {
        return new Board(
                course,
                assignment,
                steps,
                lines.stream().map(BoardLine::forTheClass).toList(),
                paused,
                at);
    }

    /** What a step is called; empty if the lesson has no such cell. */
    public String title(String cellId) {
        return steps.stream()
                .filter(step -> step.cellId().equals(cellId))
                .map(BoardStep::title)
                .findFirst()
                .orElse("");
    }

    /** How many students stand so. */
    public long count(Standing standing) {
        return lines.stream().filter(line -> line.standing() == standing).count();
    }

    /** Those at a step, the stuck ones first. */
    public List<BoardLine> at(int step) {
        return lines.stream()
                .filter(line -> line.step() == step)
                .sorted(Comparator.comparing(BoardLine::standing))
                .toList();
    }

    /** Those who are stuck, longest first. */
    public List<BoardLine> needHelp() {
        return lines.stream()
                .filter(line -> line.standing() == Standing.STUCK)
                .sorted(LONGEST_FIRST)
                .toList();
    }

    /** All others: not started, at work by step, done, away. */
    public List<BoardLine> others() {
        return lines.stream()
                .filter(line -> line.standing() != Standing.STUCK)
                .sorted(BY_STEP)
                .toList();
    }

    private static int group(Standing standing) {
        return switch (standing) {
            case NOT_STARTED -> 0;
            case STUCK, WORKING -> 1;
            case DONE -> 2;
            case AWAY -> 3;
        };
    }
}
