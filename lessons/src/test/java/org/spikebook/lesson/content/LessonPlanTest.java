package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.check.question.Rubric;
import org.spikebook.lesson.check.question.RubricCriterion;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What each lesson that ships has: it asks before it shows, helps in three steps and with a model
 * solution, and knows the shortcuts that must not pass. Those of the course say what would make
 * them fail, derive, cite, and have notes for instructors.
 */
class LessonPlanTest {

    private static final int HINTS = 3;
    private static final int LEAST_WRONG = 3;

    private static final Pattern PIPE = Pattern.compile("\\|");

    /** A row of a table whose cells behind the first are numbers: an answer and its points. */
    private static final Pattern MARKED =
            Pattern.compile("\\|[^|]*[^|\\d\\s][^|]*((?:\\| *\\d+ *)+)\\|");

    /** A block quote that begins with nothing but bold text. */
    private static final Pattern FOLDED = Pattern.compile("(?m)^> \\*\\*[^*]+\\*\\*$");

    static List<Lesson> lessons() {
        return LessonCatalog.builtIn().lessons();
    }

    static List<Lesson> ofTheCourse() {
        return lessons().stream().filter(lesson -> lesson.place().isPresent()).toList();
    }

    /** All but the tour, which has no formula. */
    static List<Lesson> behindTheTour() {
        return ofTheCourse().stream()
                .filter(lesson -> lesson.place().orElseThrow().number() > 0)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ofTheCourse")
    void lesson_saysWhatWouldMakeItFail_andCites(Lesson lesson) {
        assertThat(texts(lesson, Locale.ENGLISH))
                .as(lesson.slug())
                .contains("# What would make this fail?", "doi:10.");
        assertThat(texts(lesson, Locale.GERMAN))
                .as(lesson.slug())
                .contains("# Woran würde das scheitern?", "doi:10.");
    }

    @ParameterizedTest
    @MethodSource("behindTheTour")
    void derivation_isFolded(Lesson lesson) {
        assertThat(texts(lesson, Locale.ENGLISH)).as(lesson.slug()).containsPattern(FOLDED);
        assertThat(texts(lesson, Locale.GERMAN)).as(lesson.slug()).containsPattern(FOLDED);
    }

    @ParameterizedTest
    @MethodSource("ofTheCourse")
    void instructorNotes_haveCommonAnswers_whatToDiscuss_andVariants(Lesson lesson) {
        assertThat(lesson.instructorNotes(Locale.ENGLISH).orElseThrow())
                .as(lesson.slug())
                .contains("**Common answers", "**Discuss.**", "**Variants.**");
        assertThat(lesson.instructorNotes(Locale.GERMAN).orElseThrow())
                .as(lesson.slug())
                .contains("**Häufige Antworten", "**Zur Diskussion.**", "**Varianten.**");
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
            if (!isGradedByHand(task)) {
                assertThat(judged(task, start))
                        .as(name(lesson, task))
                        .anyMatch(id -> isSolved(lesson, start, id));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyTask_hasThreeWrongAnswers_withTheirFeedback(Lesson lesson) {
        for (TaskCell task : judgedByChecks(lesson)) {
            assertThat(lesson.wrongAnswers(task.id()))
                    .as(name(lesson, task))
                    .hasSizeGreaterThanOrEqualTo(LEAST_WRONG)
                    .allSatisfy(wrong -> assertThat(wrong.expect()).isNotBlank())
                    .extracting(WrongAnswer::name)
                    .doesNotHaveDuplicates();
        }
    }

    /** Answers in words, with what each criterion gives: one with all points, and wrong ones. */
    @ParameterizedTest
    @MethodSource("lessons")
    void everyRubric_hasMarkedAnswers_inTheNotesForInstructors(Lesson lesson) {
        for (TaskCell task : lesson.tasks()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                if (isGradedByHand(task)) {
                    checkMarked(lesson, task, lesson.instructorNotes(language).orElseThrow());
                }
            }
        }
    }

    private static void checkMarked(Lesson lesson, TaskCell task, String notes) {
        List<Double> most =
                Rubric.criteria(task.check()).stream().map(RubricCriterion::points).toList();
        List<List<Double>> marked =
                MARKED.matcher(notes)
                        .results()
                        .map(row -> PIPE.splitAsStream(row.group(1)).filter(c -> !c.isBlank()))
                        .map(cells -> cells.map(c -> Double.valueOf(c.strip())).toList())
                        .filter(row -> row.size() == most.size() + 1)
                        .toList();

        assertThat(marked)
                .as(name(lesson, task))
                .hasSizeGreaterThan(LEAST_WRONG)
                .allSatisfy(row -> assertThat(row.getLast()).isEqualTo(sum(row, most.size())))
                .satisfiesOnlyOnce(row -> assertThat(row.subList(0, most.size())).isEqualTo(most));
        for (int i = 0; i < most.size(); i++) {
            int criterion = i;
            assertThat(marked)
                    .as("%s, criterion %d", name(lesson, task), i + 1)
                    .anyMatch(row -> row.get(criterion) < most.get(criterion));
        }
    }

    private static double sum(List<Double> row, int criteria) {
        return row.subList(0, criteria).stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String texts(Lesson lesson, Locale language) {
        return lesson.newNotebook(language).cells(TextCell.class).stream()
                .map(TextCell::markdown)
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean isGradedByHand(TaskCell task) {
        return task.check().type().equals(Rubric.TYPE);
    }

    private static List<TaskCell> judgedByChecks(Lesson lesson) {
        return lesson.tasks().stream().filter(task -> !isGradedByHand(task)).toList();
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
