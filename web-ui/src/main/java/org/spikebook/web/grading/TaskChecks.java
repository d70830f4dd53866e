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
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.common.ForAnyVisitor;
import org.springframework.stereotype.Service;

import java.util.Optional;

/** Checks a task before it is handed in, as the grader would, but on seeds of its own. */
@Service
public class TaskChecks {

    /** Everybody's: what it shows says nothing about the seeds of a grade. */
    private static final long VISIBLE_SEED = 1;

    private final Authorization authorization;
    private final LessonCatalog lessons;
    private final TrainedParts parts;
    private final Grader grader;

    TaskChecks(
            Authorization authorization, LessonCatalog lessons, TrainedParts parts, Grader grader) {
        this.authorization = authorization;
        this.lessons = lessons;
        this.parts = parts;
        this.grader = grader;
    }

    /** A check of a notebook as it was when asked for; may be run on any thread. */
    @FunctionalInterface
    public interface Prepared {

        /**
         * Takes a second or two.
         *
         * @return empty if cancelled
         */
        Optional<TaskGrade> run(RunControl control);
    }

    /** Prepares the check of a task, by the lesson's own criteria. */
    @ForAnyVisitor
    public Prepared prepare(TaskCell shown, Notebook notebook) {
        authorization.require(new BeVisitor());
        Submission submission = new Submission(notebook, parts.networksNow(notebook));
        TaskCell task = task(shown, notebook);
        return control -> grader.check(task, submission, VISIBLE_SEED, control);
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
