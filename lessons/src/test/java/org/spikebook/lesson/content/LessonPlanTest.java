package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What each lesson that ships has: it asks before it shows, helps in three steps and with a model
 * solution, and knows the shortcuts that must not pass.
 */
class LessonPlanTest {

    private static final int HINTS = 3;
    private static final int LEAST_WRONG = 3;

    static List<Lesson> lessons() {
        return LessonCatalog.builtIn().lessons();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void nothingRuns_beforeAPredictionIsMade(Lesson lesson) {
        assertThat(
                        lesson.newNotebook(Locale.ENGLISH).cells().stream()
                                .takeWhile(LessonPlanTest::isAsked))
                .as(lesson.slug())
                .anyMatch(LessonPlanTest::isPrediction);
    }

    /** Those that say nothing of a wrong answer leave the learner where they were. */
    @ParameterizedTest
    @MethodSource("lessons")
    void predictions_areExplainedOnceTheyAreMade(Lesson lesson) {
        for (QuestionCell cell : lesson.newNotebook(Locale.ENGLISH).cells(QuestionCell.class)) {
            if (isPrediction(cell)) {
                assertThat(lesson.questionKey(cell.id(), Locale.ENGLISH))
                        .as(lesson.slug() + ": " + cell.id())
                        .hasValueSatisfying(key -> assertThat(key.explanation()).isNotBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyTask_hasThreeHints_thenAModelSolution(Lesson lesson) {
        Notebook start = lesson.newNotebook(Locale.ENGLISH);

        assertThat(lesson.tasks()).as(lesson.slug()).isNotEmpty();
        for (TaskCell task : lesson.tasks()) {
            assertThat(lesson.hints(task.id(), Locale.ENGLISH))
                    .as(name(lesson, task))
                    .hasSize(HINTS);
            assertThat(judged(task, start))
                    .as(name(lesson, task))
                    .anyMatch(id -> isSolved(lesson, start, id));
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyTask_hasThreeWrongAnswers_withTheirFeedback(Lesson lesson) {
        for (TaskCell task : lesson.tasks()) {
            assertThat(lesson.wrongAnswers(task.id()))
                    .as(name(lesson, task))
                    .hasSizeGreaterThanOrEqualTo(LEAST_WRONG)
                    .allSatisfy(wrong -> assertThat(wrong.expect()).isNotBlank())
                    .extracting(WrongAnswer::name)
                    .doesNotHaveDuplicates();
        }
    }

    /** What is read or answered, and not run. */
    private static boolean isAsked(Cell cell) {
        return cell instanceof TextCell || cell instanceof QuestionCell || cell instanceof TaskCell;
    }

    private static boolean isPrediction(Cell cell) {
        return cell instanceof QuestionCell question && question.predict();
    }

    private static String name(Lesson lesson, TaskCell task) {
        return lesson.slug() + ": " + task.id();
    }

    /** Inputs of a task, and what these work on. */
    private static Set<String> judged(TaskCell task, Notebook start) {
        Set<String> judged = new LinkedHashSet<>();
        task.inputs().forEach(id -> collect(id, start, judged));
        return judged;
    }

    private static void collect(String id, Notebook start, Set<String> judged) {
        if (judged.add(id)) {
            start.cell(id).map(Cell::inputs).orElse(List.of()).stream()
                    .forEach(input -> collect(input, start, judged));
        }
    }

    private static boolean isSolved(Lesson lesson, Notebook start, String id) {
        return lesson.solution(id).isPresent()
                || start.cell(id, QuestionCell.class)
                        .flatMap(cell -> lesson.questionKey(cell.id(), Locale.ENGLISH))
                        .flatMap(key -> key.answer().rightAnswer())
                        .isPresent();
    }
}
