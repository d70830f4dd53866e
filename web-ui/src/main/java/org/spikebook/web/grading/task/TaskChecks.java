package org.spikebook.web.grading.task;

import org.spikebook.db.account.VisitorId;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.grading.Grader;
import org.spikebook.lesson.grading.Submission;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.grading.TrainedParts;
import org.springframework.stereotype.Service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Checks a task before it is submitted, as the grader would, but on seeds of its own. It is small
 * work that others wait for: a visitor has one check at a time, and it ends after a while. Safe for
 * use by several threads.
 */
@Service
public class TaskChecks {

    /** The same for all: what it shows says nothing about the seeds of a grade. */
    private static final long VISIBLE_SEED = 1;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Authorization authorization;
    private final LessonCatalog lessons;
    private final TrainedParts parts;
    private final Grader grader;
    private final InstantSource clock;
    private final Set<VisitorId> checking = ConcurrentHashMap.newKeySet();

    TaskChecks(
            Authorization authorization,
            LessonCatalog lessons,
            TrainedParts parts,
            Grader grader,
            InstantSource clock) {
        this.authorization = authorization;
        this.lessons = lessons;
        this.parts = parts;
        this.grader = grader;
        this.clock = clock;
    }

    /** A check of a notebook as it was when requested; may be run on any thread. */
    @FunctionalInterface
    public interface Prepared {

        /** Takes a second or two, at most half a minute. */
        CheckOutcome run(RunControl control);
    }

    /** Prepares the check of a task, by the lesson's own criteria as far as they are not hidden. */
    @ForAnyVisitor
    public Prepared prepare(TaskCell shown, Notebook notebook) {
        VisitorId visitor = authorization.require(new BeVisitor());
        Submission submission = new Submission(notebook, parts.networksNow(notebook));
        Optional<Lesson> lesson = notebook.lesson().flatMap(lessons::lesson);
        TaskCell task = task(shown, lesson);
        return control -> alone(visitor, () -> check(task, lesson, submission, control));
    }

    private CheckOutcome alone(VisitorId visitor, Supplier<CheckOutcome> check) {
        if (!checking.add(visitor)) {
            return refused("busy");
        }
        try {
            return check.get();
        } finally {
            checking.remove(visitor);
        }
    }

    private CheckOutcome check(
            TaskCell task, Optional<Lesson> lesson, Submission submission, RunControl control) {
        Optional<TaskCell> visible = task.check().visible().map(task::withCheck);
        return visible.isEmpty()
                ? refused("allHidden")
                : checkVisible(visible.get(), task.check(), lesson, submission, control);
    }

    private CheckOutcome checkVisible(
            TaskCell task,
            CheckSpec whole,
            Optional<Lesson> lesson,
            Submission submission,
            RunControl control) {
        List<Problem> errors = grader.errors(task);
        if (!errors.isEmpty()) {
            return new CheckOutcome.Refused(errors.getFirst());
        }
        Instant end = clock.instant().plus(LONGEST);
        BooleanSupplier cancelled = control.cancelled();
        RunControl limited =
                new RunControl(
                        control.progress(),
                        () -> cancelled.getAsBoolean() || clock.instant().isAfter(end));
        return grader.check(task, lesson, submission, VISIBLE_SEED, limited)
                .map(grade -> whole.hiddenCount() == 0 ? grade : withMoreLater(grade))
                .<CheckOutcome>map(CheckOutcome.Judged::new)
                .orElseGet(() ->
                        cancelled.getAsBoolean()
                                ? new CheckOutcome.Cancelled()
                                : refused("tooLong", LONGEST.toSeconds()));
    }

    private static TaskGrade withMoreLater(TaskGrade grade) {
        CheckResult result = grade.result();
        return new TaskGrade(
                grade.task(),
                grade.title(),
                result.with(result.points(), Measured.text("hidden.later")));
    }

    private static CheckOutcome refused(String code, Object... args) {
        return new CheckOutcome.Refused(Problem.of(TaskChecks.class, "", code, args));
    }

    private static TaskCell task(TaskCell shown, Optional<Lesson> lesson) {
        return lesson.map(Lesson::tasks)
                .flatMap(tasks ->
                        tasks.stream().filter(task -> task.id().equals(shown.id())).findFirst())
                .orElse(shown);
    }
}
