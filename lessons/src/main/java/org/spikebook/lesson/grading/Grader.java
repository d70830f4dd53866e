package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.document.NotebookHash;
import org.spikebook.lesson.question.QuestionKey;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.network.validation.MemoryEstimate;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Grades submissions: simulates, shows hidden samples, maps and emulates; never trains. What counts
 * are the lesson's own tasks, whatever the student's copy of them says. Safe for use by several
 * threads.
 */
public final class Grader {

    private final Laboratory laboratory;
    private final CheckRegistry checks;

    /** A grader with the checks that ship with Spikebook. */
    public Grader(Laboratory laboratory) {
        this(laboratory, CheckRegistry.standard());
    }

    public Grader(Laboratory laboratory, CheckRegistry checks) {
        this.laboratory = laboratory;
        this.checks = checks;
    }

    /**
     * Grades a submission on the calling thread. The grade is a function of the first three
     * arguments.
     *
     * @param lesson whose tasks are judged
     * @param hiddenSeed of everything that the student has not seen
     * @param control told of progress and asked whether to continue
     */
    public GradingOutcome grade(
            Lesson lesson, Submission submission, long hiddenSeed, RunControl control) {
        List<TaskCell> tasks = lesson.tasks();
        List<TaskGrade> grades = new ArrayList<>();
        try {
            for (TaskCell task : tasks) {
                RunControl part = part(control, grades.size(), tasks.size());
                Measurements measurements =
                        new Measurements(laboratory, keys(lesson), submission, hiddenSeed, part);
                grades.add(
                        new TaskGrade(
                                task.id(),
                                task.title(),
                                judge(task, Optional.of(lesson), submission, measurements)));
            }
        } catch (CancelledException _) {
            return new GradingOutcome.Cancelled();
        }
        return new GradingOutcome.Graded(
                new Grade(
                        lesson.ref(),
                        NotebookHash.of(submission.notebook()),
                        Simulation.ENGINE,
                        hiddenSeed,
                        grades,
                        notes(lesson, submission)));
    }

    /**
     * The memory that the largest network of a submission is expected to need while it is graded,
     * in bytes. What its student records does not count: grading records for itself.
     */
    public long memoryBytes(Notebook submitted) {
        return submitted.cells(NetworkCell.class).stream()
                .flatMap(cell -> laboratory.networks().read(cell.document()).valid().stream())
                .map(network -> MemoryEstimate.of(network.withRecorders(List.of())))
                .mapToLong(estimate -> (long) estimate.bytes())
                .max()
                .orElse(0);
    }

    /** What keeps a task from being judged, as in a notebook that was written by hand. */
    public List<Problem> errors(TaskCell task) {
        return checks.errors(task.check());
    }

    /**
     * Judges one task as grading would, on the calling thread: for a student who wants to know how
     * the work stands before submitting it.
     *
     * @param lesson that knows the right answers; empty for a task of a notebook of its own
     * @param seed of everything random; another than that of the grade
     * @return empty if cancelled
     * @throws IllegalArgumentException if it has {@link #errors}
     */
    public Optional<TaskGrade> check(
            TaskCell task,
            Optional<Lesson> lesson,
            Submission submission,
            long seed,
            RunControl control) {
        try {
            Measurements measurements =
                    new Measurements(
                            laboratory,
                            id -> lesson.flatMap(known -> keys(known).apply(id)),
                            submission,
                            seed,
                            control);
            return Optional.of(
                    new TaskGrade(
                            task.id(),
                            task.title(),
                            judge(task, lesson, submission, measurements)));
        } catch (CancelledException _) {
            return Optional.empty();
        }
    }

    private CheckResult judge(
            TaskCell task,
            Optional<Lesson> lesson,
            Submission submission,
            Measurements measurements) {
        List<Text> unlocked =
                lesson.map(known -> known.newNotebook(Locale.ENGLISH))
                        .map(start -> new LockReview(start, submission.notebook()).reasons(task))
                        .orElse(List.of());
        if (!unlocked.isEmpty()) {
            return CheckResult.none(task.points(), unlocked);
        }
        CheckResult result = checks.judge(task.check(), task.inputs(), task.points(), measurements);
        boolean shown =
                submission
                        .notebook()
                        .cell(task.id(), TaskCell.class)
                        .filter(own -> own.help().solution())
                        .isPresent();
        return shown ? atMost(task.mostWithSolution(), result) : result;
    }

    private static CheckResult atMost(double most, CheckResult result) {
        return result.points() <= most
                ? result
                : result.with(most, Reasons.text("solution.shown", most));
    }

    private static Function<String, Optional<QuestionKey>> keys(Lesson lesson) {
        return id -> lesson.questionKey(id, Locale.ENGLISH);
    }

    private static RunControl part(RunControl whole, int index, int count) {
        return new RunControl(
                done -> whole.progress().accept((index + done) / count), whole.cancelled());
    }

    private List<Text> notes(Lesson lesson, Submission submission) {
        List<Text> notes = new ArrayList<>();
        LessonRef made = submission.notebook().lesson().orElse(new LessonRef("", 0));
        if (!made.withVariant(lesson.ref().variant()).equals(lesson.ref())) {
            notes.add(Reasons.text("note.otherVersion", lesson.ref().version()));
        } else if (!made.equals(lesson.ref())) {
            notes.add(Reasons.text("note.otherVariant", lesson.ref().variant()));
        }
        submission
                .trained()
                .forEach((cell, trained) -> {
                    if (!trained.signed()) {
                        notes.add(Reasons.text("note.unsigned", cell));
                    }
                    if (isStale(submission, cell, trained)) {
                        notes.add(Reasons.text("note.stale", cell));
                    }
                });
        return notes;
    }

    /** Whether the network was changed after it was trained. */
    private boolean isStale(Submission submission, String cell, SubmittedNetwork trained) {
        Finding<NetworkCell> drawn = new FrozenCells(submission.notebook()).networkOf(cell);
        return !(drawn instanceof Finding.Found<NetworkCell>(NetworkCell network))
                || !new Networks(laboratory).isTrained(network, trained.network());
    }
}
