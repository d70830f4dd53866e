package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.content.WrongAnswer;
import org.spikebook.lesson.grading.Grader;
import org.spikebook.lesson.grading.Submission;
import org.spikebook.lesson.grading.SubmittedNetwork;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.text.Text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tasks on trained networks, which {@code lesson check} tries untrained only: the model solution is
 * trained and passes, and so is each wrong answer, which does not. Lessons are tried side by side:
 * together they take a minute, at the end of which one processor would work alone.
 */
@Execution(ExecutionMode.CONCURRENT)
class TrainedTasksTest {

    private static final long HIDDEN_SEED = 1;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-from-spike-to-silicon",
                "unsupervised-digits",
                "conversion",
                "surrogate-gradients",
                "sparsity",
                "chip-arithmetic",
                "project-spoken-digits",
                "project-event-camera",
                "project-cart-pole"
            })
    void modelSolution_passes_andWrongAnswersDoNot(String slug) {
        Lesson lesson = LessonCatalog.builtIn().lesson(slug).orElseThrow();
        for (TaskCell task : tasksHere(lesson)) {
            CheckResult solved = graded(lesson, task, lesson.modelSolution());
            assertThat(solved.passed()).as(said(solved)).isTrue();

            assertThat(lesson.wrongAnswers(task.id())).hasSizeGreaterThanOrEqualTo(3);
            for (WrongAnswer wrong : lesson.wrongAnswers(task.id())) {
                CheckResult result = graded(lesson, task, lesson.with(wrong));
                assertThat(result.passed()).as(wrong.name() + ": " + said(result)).isFalse();
                assertThat(said(result)).as(wrong.name()).contains(wrong.expect());
            }
        }
    }

    /** Those on networks are tried by {@code lesson check}, those on chips by the grader's test. */
    private static List<TaskCell> tasksHere(Lesson lesson) {
        Notebook start = lesson.newNotebook(Locale.ENGLISH);
        return lesson.tasks().stream()
                .filter(task ->
                        task.inputs().stream()
                                .flatMap(id -> start.cell(id).stream())
                                .anyMatch(cell ->
                                        cell instanceof TrainingCell
                                                || cell instanceof QuestionCell))
                .toList();
    }

    private static CheckResult graded(Lesson lesson, TaskCell task, Notebook notebook) {
        Map<String, SubmittedNetwork> trained = new HashMap<>();
        for (TrainingCell cell : notebook.cells(TrainingCell.class)) {
            if (task.inputs().contains(cell.id())) {
                trained.put(
                        cell.id(),
                        new SubmittedNetwork(LessonTraining.of(notebook, cell).network(), true));
            }
        }
        return new Grader(Laboratory.standard())
                .check(
                        task,
                        Optional.of(lesson),
                        new Submission(notebook, trained),
                        HIDDEN_SEED,
                        RunControl.NONE)
                .orElseThrow()
                .result();
    }

    private static String said(CheckResult result) {
        return result.reasons().stream().map(Text::english).collect(Collectors.joining(" "));
    }
}
