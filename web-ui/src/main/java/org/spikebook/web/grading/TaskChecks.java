package org.spikebook.web.grading;

import org.spikebook.engine.RunControl;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.grading.Grader;
import org.spikebook.lesson.grading.Submission;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.web.common.ForAnyVisitor;
import org.springframework.stereotype.Service;

import java.util.Optional;

/** Checks a task before it is handed in, as the grader would, but on seeds of its own. */
@Service
public class TaskChecks {

    /** Everybody's: what it shows says nothing about the seeds of a grade. */
    private static final long VISIBLE_SEED = 1;

    private final LessonCatalog lessons;
    private final TrainedParts parts;
    private final Grader grader;

    TaskChecks(LessonCatalog lessons, TrainedParts parts, Grader grader) {
        this.lessons = lessons;
        this.parts = parts;
        this.grader = grader;
    }

    /** What is judged: the notebook with its trained networks, as they are now. */
    @ForAnyVisitor
    public Submission freeze(Notebook notebook) {
        return new Submission(notebook, parts.networksNow(notebook));
    }

    /**
     * Judges a task by the lesson's own check; takes a second or two.
     *
     * @return empty if cancelled
     */
    @ForAnyVisitor
    public Optional<TaskGrade> check(TaskCell shown, Submission submission, RunControl control) {
        return grader.check(task(shown, submission.notebook()), submission, VISIBLE_SEED, control);
    }

    private TaskCell task(TaskCell shown, Notebook notebook) {
        return notebook.lesson()
                .map(LessonRef::id)
                .flatMap(lessons::lesson)
                .map(Lesson::tasks)
                .flatMap(tasks ->
                        tasks.stream().filter(task -> task.id().equals(shown.id())).findFirst())
                .orElse(shown);
    }
}
