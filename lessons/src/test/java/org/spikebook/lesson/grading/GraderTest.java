package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.grading.Handed.LABORATORY;
import static org.spikebook.lesson.grading.Handed.SILICON;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.question.Rubric;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.content.WrongAnswer;
import org.spikebook.lesson.grading.document.GradeJson;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Its tests run side by side: of a class as long as this one, a processor would do the end alone.
 */
@Execution(ExecutionMode.CONCURRENT)
class GraderTest {

    private static final Grader GRADER = new Grader(LABORATORY);
    private static final Notebook SOLVED = SILICON.modelSolution();
    private static Submission solution;

    @BeforeAll
    static void trainTheModelSolution() {
        solution = Handed.trained(SOLVED);
    }

    /** With tasks on trained networks or chips; {@code LessonReviewTest} tries all others. */
    static List<Lesson> trainingLessons() {
        return LessonCatalog.builtIn().lessons().stream()
                .filter(lesson ->
                        lesson.tasks().stream()
                                .anyMatch(task ->
                                        judges(task, lesson, TrainingCell.class)
                                                || judges(task, lesson, ChipCell.class)))
                .toList();
    }

    private static boolean judges(TaskCell task, Lesson lesson, Class<? extends Cell> kind) {
        Notebook notebook = lesson.newNotebook(Locale.ENGLISH);
        return task.inputs().stream().anyMatch(id -> notebook.cell(id, kind).isPresent());
    }

    @ParameterizedTest
    @MethodSource("trainingLessons")
    void model_solution_of_every_lesson_passes_every_task(Lesson lesson) {
        Submission solved =
                lesson.slug().equals(SILICON.slug())
                        ? solution
                        : Handed.trainedFor(lesson.tasks(), lesson.modelSolution());

        Grade grade = grade(lesson, solved, 1);

        List<String> byHand =
                lesson.tasks().stream()
                        .filter(task -> task.check().type().equals(Rubric.TYPE))
                        .map(TaskCell::id)
                        .toList();
        assertThat(grade.tasks())
                .filteredOn(task -> !byHand.contains(task.task()))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.result().passed()).as(reasons(task)).isTrue());
        assertThat(grade.notes()).isEmpty();
    }

    @Test
    void blank_start_earns_nothing() {
        Grade grade = grade(SILICON, untrained(SILICON.newNotebook(Locale.ENGLISH)), 1);

        assertThat(grade.tasks())
                .allSatisfy(task -> assertThat(task.result().passed()).as(reasons(task)).isFalse());
        assertThat(grade.points()).isZero();
    }

    /** Those on trained networks are tried by {@code TrainedTasksTest}. */
    @ParameterizedTest
    @MethodSource("trainingLessons")
    void wrong_answers_to_tasks_on_chips_fail_with_their_feedback(Lesson lesson) {
        List<TaskCell> tasks =
                lesson.tasks().stream()
                        .filter(task -> judges(task, lesson, ChipCell.class))
                        .filter(task -> !judges(task, lesson, TrainingCell.class))
                        .toList();
        for (TaskCell task : tasks) {
            for (WrongAnswer wrong : lesson.wrongAnswers(task.id())) {
                CheckResult result =
                        GRADER.check(
                                        task,
                                        Optional.of(lesson),
                                        Handed.trainedFor(List.of(task), lesson.with(wrong)),
                                        1,
                                        RunControl.NONE)
                                .orElseThrow()
                                .result();

                assertThat(result.passed()).as(wrong.name()).isFalse();
                assertThat(english(result)).as(wrong.name()).contains(wrong.expect());
            }
        }
    }

    @Test
    void start_trained_without_a_surrogate_does_not_read_well_enough() {
        Submission start = Handed.trained(SILICON.newNotebook(Locale.ENGLISH));

        CheckResult accuracy = result(start, "task-accuracy");

        assertThat(accuracy.passed()).isFalse();
        assertThat(accuracy.points()).isLessThan(1);
        assertThat(result(start, "task-energy").points()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5, 6})
    void model_solution_passes_whatever_the_hidden_seed(long hiddenSeed) {
        assertThat(grade(SILICON, solution, hiddenSeed).points()).isEqualTo(SILICON.maxPoints());
    }

    @Test
    void untrained_network_fails_with_the_reason() {
        Submission untrained = untrained(SOLVED);

        assertThat(english(result(untrained, "task-accuracy"))).contains("is not trained");
        assertThat(english(result(untrained, "task-energy"))).contains("is not trained");
    }

    @Test
    void silent_network_wins_neither_accuracy_nor_energy() {
        Submission silent = Handed.withWeights(solution, _ -> 0);

        CheckResult accuracy = result(silent, "task-accuracy");
        CheckResult energy = result(silent, "task-energy");

        assertThat(accuracy.points()).isZero();
        assertThat(english(accuracy)).contains("None of its output neurons fired");
        assertThat(energy.points()).isZero();
        assertThat(english(energy)).contains("classified only");
    }

    @Test
    void constant_answer_fails_and_is_named() {
        Submission constant = Handed.withWeights(solution, row -> row == 3 ? 1 : -1);

        assertThat(result(constant, "task-accuracy").points()).isZero();
        assertThat(english(result(constant, "task-accuracy")))
                .contains("It predicted 3 in 100.0 %");
        assertThat(result(constant, "task-energy").points()).isZero();
    }

    @Test
    void always_firing_network_fails() {
        Submission firing = Handed.withWeights(solution, _ -> 100);

        assertThat(result(firing, "task-accuracy").points()).isZero();
        assertThat(result(firing, "task-energy").points()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"rateHz\": 0", "\"rateHz\": 100000"})
    void silent_and_always_firing_populations_fail_the_rate(String noise) {
        NetworkCell cell = SOLVED.cell("noisy", NetworkCell.class).orElseThrow();
        Notebook changed =
                SOLVED.withCell(
                        cell.withDocument(cell.document().replace("\"rateHz\": 500", noise)));

        assertThat(result(untrained(changed), "task-rate").points()).isZero();
    }

    @Test
    void broken_missing_and_renamed_networks_are_told_apart() {
        NetworkCell cell = SOLVED.cell("noisy", NetworkCell.class).orElseThrow();
        Notebook broken = SOLVED.withCell(cell.withDocument("{ \"format\": "));
        Notebook renamed =
                SOLVED.withCell(cell.withDocument(cell.document().replace("\"exc\"", "\"inh\"")));

        assertThat(english(result(untrained(broken), "task-rate"))).contains("is invalid");
        assertThat(english(result(untrained(SOLVED.withoutCell("noisy")), "task-rate")))
                .contains("'noisy' is not in the notebook");
        assertThat(english(result(untrained(renamed), "task-rate")))
                .contains("no population 'exc'");
    }

    @Test
    void gigantic_run_is_refused_instead_of_run() {
        NetworkCell cell = SOLVED.cell("noisy", NetworkCell.class).orElseThrow();
        String tiny = cell.document().replace("\"dtMs\": 0.1", "\"dtMs\": 0.001");
        String huge = tiny.replace("\"durationMs\": 1000", "\"durationMs\": 1");

        CheckResult result =
                result(
                        untrained(
                                SOLVED.withCell(
                                        cell.withDocument(
                                                huge.replace("\"size\": 80", "\"size\": 8000")))),
                        "task-rate");

        assertThat(english(result)).contains("too large");
    }

    @Test
    void student_cannot_soften_the_check_in_the_notebook() {
        TaskCell task = SOLVED.cell("task-rate", TaskCell.class).orElseThrow();
        CheckSpec easy =
                new CheckSpec(
                        "populationRate",
                        Map.of("population", Value.of("exc"), "toleranceHz", Value.of(1000)));
        Notebook start = SILICON.newNotebook(Locale.ENGLISH);
        Notebook softened =
                start.withCell(
                        new TaskCell(
                                task.id(),
                                task.title(),
                                task.inputs(),
                                easy,
                                100,
                                task.markdown()));

        CheckResult result = result(untrained(softened), "task-rate");

        assertThat(result.passed()).isFalse();
        assertThat(result.maxPoints()).isEqualTo(task.points());
    }

    @Test
    void weights_from_elsewhere_and_stale_weights_are_noted() {
        Submission pasted = Handed.withWeights(solution, _ -> 0);
        NetworkCell cell = SOLVED.cell("digits", NetworkCell.class).orElseThrow();
        Notebook changed =
                SOLVED.withCell(
                        cell.withDocument(
                                cell.document().replace("\"size\": 100", "\"size\": 50")));
        Submission stale = new Submission(changed, solution.trained());

        assertThat(notes(grade(SILICON, pasted, 1))).contains("not trained on this server");
        assertThat(notes(grade(SILICON, stale, 1))).contains("before the network was last changed");
    }

    @Test
    void own_data_are_called_in_reasons_as_their_owner_calls_them() {
        Submission own = Handed.onData(solution, "flowers.csv@91438ce28021c767");

        assertThat(english(result(own, "task-accuracy"))).contains("trained on flowers.csv;");
    }

    @Test
    void grade_is_the_same_again_and_survives_being_stored() {
        Grade grade = grade(SILICON, solution, 7);

        assertThat(grade(SILICON, solution, 7)).isEqualTo(grade);
        assertThat(GradeJson.read(GradeJson.write(grade))).isEqualTo(grade);
    }

    @Test
    void cancelled_grading_ends_at_once() {
        RunControl cancelled = new RunControl(_ -> {}, () -> true);

        assertThat(GRADER.grade(SILICON, solution, 1, cancelled))
                .isEqualTo(new GradingOutcome.Cancelled());
    }

    private static Submission untrained(Notebook notebook) {
        return new Submission(notebook, Map.of());
    }

    private static Grade grade(Lesson lesson, Submission submission, long hiddenSeed) {
        GradingOutcome outcome = GRADER.grade(lesson, submission, hiddenSeed, RunControl.NONE);
        return ((GradingOutcome.Graded) outcome).grade();
    }

    private static CheckResult result(Submission submission, String task) {
        return grade(SILICON, submission, 1).tasks().stream()
                .filter(t -> t.task().equals(task))
                .findFirst()
                .orElseThrow()
                .result();
    }

    private static String reasons(TaskGrade task) {
        return task.task() + ": " + english(task.result());
    }

    private static String english(CheckResult result) {
        return result.reasons().stream().map(Text::english).collect(Collectors.joining("\n"));
    }

    private static String notes(Grade grade) {
        return grade.notes().stream().map(Text::english).collect(Collectors.joining("\n"));
    }
}
