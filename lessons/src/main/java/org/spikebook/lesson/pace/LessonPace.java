package org.spikebook.lesson.pace;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long the steps of a lesson take: its questions and tasks, each with what stands before it.
 * What a step does not state is its equal part of the time that the others leave. Immutable.
 *
 * @param minutes of the lesson
 * @param steps in order; none in a lesson that asks nothing
 */
public record LessonPace(int minutes, List<Step> steps) {

    /** A question or a task, by its id. */
    public record Step(String cellId, double minutes) {}

    public LessonPace {
        steps = List.copyOf(steps);
    }

    /**
     * The pace of a lesson.
     *
     * @param minutes of the lesson
     * @param stated minutes of steps that state theirs, by id; together at most those of the lesson
     */
    public static LessonPace of(int minutes, List<Cell> cells, Map<String, Integer> stated) {
        List<String> ids = cells.stream().filter(LessonPace::isStep).map(Cell::id).toList();
        long open = ids.stream().filter(id -> !stated.containsKey(id)).count();
        int given = ids.stream().mapToInt(id -> stated.getOrDefault(id, 0)).sum();
        double each = Math.max(0, minutes - given) / (double) Math.max(1, open);
        return new LessonPace(
                minutes,
                ids.stream()
                        .map(id -> {
                            Integer own = stated.get(id);
                            return new Step(id, own == null ? each : own);
                        })
                        .toList());
    }

    private static boolean isStep(Cell cell) {
        return cell instanceof QuestionCell || cell instanceof TaskCell;
    }

    /**
     * About how many minutes of a lesson are left to a learner: those of the steps behind the last
     * one that is done. A question is done when it is answered; a task, when the learner has
     * changed something that it judges.
     *
     * @param own the learner's notebook
     * @param start the notebook that the lesson begins with
     */
    public int left(Notebook own, Notebook start) {
        if (steps.isEmpty()) {
            return minutes;
        }
        double left = 0;
        for (Step step : steps.reversed()) {
            if (isDone(step.cellId(), own, start)) {
                break;
            }
            left += step.minutes();
        }
        return (int) Math.ceil(left);
    }

    private static boolean isDone(String id, Notebook own, Notebook start) {
        return own.cell(id).filter(cell -> isDone(cell, own, start)).isPresent();
    }

    private static boolean isDone(Cell cell, Notebook own, Notebook start) {
        return switch (cell) {
            case QuestionCell question -> question.answer().isPresent();
            case TaskCell task ->
                    task.inputs().stream()
                            .anyMatch(input -> !work(input, own).equals(work(input, start)));
            default -> false;
        };
    }

    /** What a learner makes of a cell that a task judges; empty where nothing can be made of it. */
    private static List<String> work(String id, Notebook notebook) {
        List<String> work = new ArrayList<>();
        notebook.cell(id)
                .ifPresent(cell -> {
                    switch (cell) {
                        case NetworkCell network -> work.add(network.document());
                        case TrainingCell training -> work.add(training.plan());
                        case QuestionCell question ->
                                question.answer().ifPresent(answer -> work.add(answer.toString()));
                        default -> work.add(cell.content());
                    }
                });
        return work;
    }
}
