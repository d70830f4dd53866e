package org.spikebook.lesson.grading;

import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.simulator.text.Text;

import java.util.List;

/**
 * What a submission is worth, and why. A function of the lesson, the submission and the hidden
 * seed: grading again gives the same. Immutable.
 *
 * @param lesson whose tasks were judged
 * @param notebookHash of the frozen notebook
 * @param engine name and version of the engine that ran it
 * @param hiddenSeed of everything that the student did not see
 * @param tasks in the lesson's order
 * @param notes what a teacher should know, for example that weights were not trained on this server
 */
public record Grade(
        LessonRef lesson,
        String notebookHash,
        String engine,
        long hiddenSeed,
        List<TaskGrade> tasks,
        List<Text> notes) {

    private static final double TENTHS = 10;

    public Grade {
        tasks = List.copyOf(tasks);
        notes = List.copyOf(notes);
    }

    /** Points of all tasks, in tenths. */
    public double points() {
        double sum = tasks.stream().mapToDouble(t -> t.result().points()).sum();
        return Math.round(sum * TENTHS) / TENTHS;
    }

    /** Most points to be had. */
    public int maxPoints() {
        return tasks.stream().mapToInt(t -> t.result().maxPoints()).sum();
    }
}
