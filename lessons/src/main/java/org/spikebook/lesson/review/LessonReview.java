package org.spikebook.lesson.review;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.question.Rubric;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.WrongAnswer;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.FigurePoint;
import org.spikebook.lesson.grading.Grader;
import org.spikebook.lesson.grading.Submission;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.stated.StatedNumber;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/**
 * Tries the tasks of a lesson: the blank start must fail each, the model solution pass it, and each
 * wrong answer fail with the feedback that its author expects. Of a lesson with variants, several
 * of them are tried, and the model solution of one must not pass another. Blank starts are tried
 * untrained, and so is all that needs a trained network where nothing is to be trained; what an
 * instructor grades is tried blank only. Numbers that its texts state are measured again.
 */
public final class LessonReview {

    private static final long SEED = 1;
    private static final String EXPECTED = "/expected";

    private final Lesson lesson;
    private final Laboratory laboratory;
    private final Grader grader;
    private final RunControl control;
    private final Optional<ReviewTrainings> trainings;
    private final List<Problem> problems = new ArrayList<>();
    private int judged;
    private int wrongAnswers;
    private int untrained;

    private LessonReview(
            Lesson lesson,
            Laboratory laboratory,
            Optional<ReviewTrainings> trainings,
            RunControl control) {
        this.lesson = lesson;
        this.laboratory = laboratory;
        this.grader = new Grader(laboratory);
        this.trainings = trainings;
        this.control = control;
    }

    /**
     * Reviews a lesson on the calling thread. Nothing is trained.
     *
     * @param control told of the part of all that is to be judged
     * @throws CancellationException if the control ended it
     */
    public static ReviewResult of(Lesson lesson, Laboratory laboratory, RunControl control) {
        return of(lesson, laboratory, Optional.empty(), control);
    }

    /**
     * The same with the networks of model solutions and wrong answers trained.
     *
     * @param threads that each training uses
     */
    public static ReviewResult trained(
            Lesson lesson, Laboratory laboratory, int threads, RunControl control) {
        ReviewTrainings trainings = new ReviewTrainings(laboratory, threads, control.cancelled());
        return of(lesson, laboratory, Optional.of(trainings), control);
    }

    static ReviewResult of(
            Lesson lesson,
            Laboratory laboratory,
            Optional<ReviewTrainings> trainings,
            RunControl control) {
        return lesson.variants().isEmpty()
                ? new LessonReview(lesson, laboratory, trainings, control).result()
                : new VariantReview(lesson, laboratory, trainings, control).result();
    }

    /** Whether a notebook passes all tasks that can be tried without training; false for none. */
    static boolean passes(
            Notebook notebook, Lesson lesson, Laboratory laboratory, RunControl control) {
        LessonReview review = new LessonReview(lesson, laboratory, Optional.empty(), control);
        List<TaskCell> tried =
                lesson.tasks().stream()
                        .filter(task -> !review.needsTraining(task) && !isGradedByHand(task))
                        .toList();
        return !tried.isEmpty()
                && tried.stream().allMatch(task -> review.judge(task, notebook).passed());
    }

    private ReviewResult result() {
        List<TaskCell> tasks = lesson.tasks();
        for (TaskCell task : tasks) {
            reviewBlankStart(task);
            if (isUntrained(task)) {
                untrained++;
            } else if (!isGradedByHand(task)) {
                reviewSolution(task);
                reviewWrongAnswers(task);
            }
        }
        reviewNumbers();
        return new ReviewResult(
                tasks.size(), wrongAnswers, untrained, 0, lesson.numbers().size(), problems);
    }

    private void reviewNumbers() {
        Notebook start = lesson.newNotebook(Locale.ENGLISH);
        for (int k = 0; k < lesson.numbers().size(); k++) {
            StatedNumber number = lesson.numbers().get(k);
            Optional<NetworkModel> network =
                    number.networkToRun(start, laboratory.networks(), new ArrayList<>());
            if (network.isPresent()) {
                reviewNumber(k, number, network.get());
            }
            tell();
        }
    }

    private void reviewNumber(int index, StatedNumber number, NetworkModel network) {
        FigurePoint point = number.measure().of(network, number.seeds(), laboratory, control);
        if (control.cancelled().getAsBoolean()) {
            throw new CancellationException();
        }
        String expected = Numbers.readable(number.expected());
        if (!point.problems().isEmpty()) { // of a run that diverged, or a full recorder
            point.problems().forEach(found -> addNumber(index, found.movedTo(EXPECTED)));
        } else if (point.mean().isEmpty()) {
            addNumber(index, "numberUnmeasured", expected);
        } else if (!number.accepts(point.mean().getAsDouble())) {
            addNumber(
                    index,
                    "numberDiffers",
                    expected,
                    Numbers.readable(number.tolerance()),
                    Numbers.readable(point.mean().getAsDouble()));
        }
    }

    private void addNumber(int index, String code, Object... args) {
        addNumber(index, Problem.of(LessonReview.class, EXPECTED, code, args));
    }

    private void addNumber(int index, Problem problem) {
        problems.add(lesson.placed(index, problem));
    }

    private boolean isUntrained(TaskCell task) {
        return trainings.isEmpty() && needsTraining(task);
    }

    private boolean needsTraining(TaskCell task) {
        return task.inputs().stream()
                .flatMap(id -> lesson.newNotebook(Locale.ENGLISH).cell(id).stream())
                .anyMatch(cell -> cell instanceof TrainingCell || cell instanceof ChipCell);
    }

    private static boolean isGradedByHand(TaskCell task) {
        return task.check().type().equals(Rubric.TYPE);
    }

    private void reviewBlankStart(TaskCell task) {
        Submission blank = new Submission(lesson.newNotebook(Locale.ENGLISH), Map.of());
        if (judge(task, blank).passed()) {
            add(task, "", "blankPasses", task.id());
        }
    }

    private void reviewSolution(TaskCell task) {
        CheckResult result = judge(task, lesson.modelSolution());
        if (!result.passed()) {
            add(task, "", "solutionFails", task.id(), said(result));
        }
    }

    private void reviewWrongAnswers(TaskCell task) {
        List<WrongAnswer> wrong = lesson.wrongAnswers(task.id());
        wrongAnswers += wrong.size();
        for (int i = 0; i < wrong.size(); i++) {
            WrongAnswer answer = wrong.get(i);
            CheckResult result = judge(task, lesson.with(answer));
            String place = "/wrong/" + i;
            if (result.passed()) {
                add(task, place, "wrongPasses", answer.name(), said(result));
            } else if (!withHyphens(said(result)).contains(withHyphens(answer.expect()))) {
                add(task, place, "otherFeedback", answer.name(), said(result), answer.expect());
            }
        }
    }

    private CheckResult judge(TaskCell task, Notebook notebook) {
        return judge(
                task,
                trainings
                        .map(each -> each.submission(task, notebook))
                        .orElseGet(() -> new Submission(notebook, Map.of())));
    }

    private CheckResult judge(TaskCell task, Submission submission) {
        CheckResult result =
                grader.check(
                                task,
                                Optional.of(lesson),
                                submission,
                                SEED,
                                new RunControl(_ -> {}, control.cancelled()))
                        .orElseThrow(CancellationException::new)
                        .result();
        tell();
        return result;
    }

    private void tell() {
        judged++;
        control.progress().accept(Math.min(1, judged / (double) Math.max(1, toJudge())));
    }

    /** Of each task the blank start, the model solution and the wrong answers; stated numbers. */
    private int toJudge() {
        return lesson.numbers().size()
                + lesson.tasks().stream()
                        .mapToInt(task ->
                                isUntrained(task) ? 1 : 2 + lesson.wrongAnswers(task.id()).size())
                        .sum();
    }

    private static String said(CheckResult result) {
        return result.reasons().stream().map(Text::english).collect(Collectors.joining(" "));
    }

    /** Authors may copy from results as people read them, which have another minus. */
    private static String withHyphens(String feedback) {
        return feedback.replace(Numbers.MINUS, '-');
    }

    private void add(TaskCell task, String pointer, String code, Object... args) {
        problems.add(lesson.placed(task.id(), Problem.of(LessonReview.class, pointer, code, args)));
    }
}
