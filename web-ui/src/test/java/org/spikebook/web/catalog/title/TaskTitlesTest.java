package org.spikebook.web.catalog.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.lesson.check.question.Rubric;
import org.spikebook.lesson.check.question.RubricCriterion;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

class TaskTitlesTest {

    private static final String TOUR = "01-from-spike-to-silicon";
    private static final String WITH_A_RUBRIC = "honest-claims";

    /** Titles have values of its variants, and its translation has a criterion less. */
    private static final Map<String, String> WRITTEN =
            Map.of(
                    "lesson.md",
                    """
                    ---
                    title: Claims
                    summary: One line.
                    goals: [Defend a claim]
                    minutes: 5
                    version: 1
                    variants:
                      factors:
                        - joules: [2, 3]
                    ---
                    ```question claim
                    title: Your claim
                    kind: text
                    ask: Does it take {{joules}} J?
                    ```

                    ```task marked
                    title: Defend {{joules}} J
                    inputs: [claim]
                    points: 2
                    ask: Answer it.
                    check:
                      type: rubric
                      criteria: |
                        1 Names the baseline
                        1 Gives the range
                    ```
                    """,
                    "lesson.de.md",
                    """
                    ---
                    title: Behauptungen
                    summary: Eine Zeile.
                    goals: [Eine Behauptung verteidigen]
                    ---
                    ```question claim
                    title: Deine Behauptung
                    ask: Braucht es {{joules}} J?
                    ```

                    ```task marked
                    title: Verteidige {{joules}} J
                    ask: Beantworte sie.
                    criteria: 1 Nennt die Vergleichsbasis
                    ```
                    """);

    private final LessonCatalog lessons = LessonCatalog.builtIn();

    @Test
    void taskOfTheLesson_isCalledAsInTheReadersEdition() {
        TaskCell english = first(Locale.ENGLISH);
        TaskCell german = first(Locale.GERMAN);

        assertThat(german.title()).isNotEqualTo(english.title());
        assertThat(titles(TOUR, Locale.GERMAN).of(english.id(), english.title()))
                .isEqualTo(german.title());
        assertThat(titles(TOUR, Locale.ENGLISH).of(english.id(), german.title()))
                .isEqualTo(english.title());
        assertThat(titles(TOUR, Text.PSEUDO_LOCALE).of(english.id(), english.title()))
                .isEqualTo(english.title());
    }

    @Test
    void taskThatTheLessonCallsOtherwise_orHasNoMore_keepsItsTitle() {
        TaskTitles titles = titles(TOUR, Locale.GERMAN);

        assertThat(titles.of(first(Locale.ENGLISH).id(), "An older title"))
                .isEqualTo("An older title");
        assertThat(titles.of("gone", "A task")).isEqualTo("A task");
        assertThat(titles("no-lesson", Locale.GERMAN).of("gone", "A task")).isEqualTo("A task");
    }

    @Test
    void criteriaOfARubric_areThoseOfTheReadersEdition_inReasonsToo() {
        TaskCell english = withARubric(Locale.ENGLISH);
        String stored = firstCriterion(english);
        String read = firstCriterion(withARubric(Locale.GERMAN));
        TaskTitles titles = titles(WITH_A_RUBRIC, Locale.GERMAN);

        assertThat(read).isNotEqualTo(stored);
        assertThat(titles.of(english.id(), stored)).isEqualTo(read);
        assertThat(
                        titles.reasons(
                                english.id(),
                                List.of(
                                        Measured.text("rubric.answer", stored),
                                        Measured.text("rubric.criterion", 1, stored, "1"))))
                .containsExactly(
                        Measured.text("rubric.answer", stored),
                        Measured.text("rubric.criterion", 1, read, "1"));
        assertThat(titles.tree(english.id(), List.of(group(stored)))).containsExactly(group(read));
    }

    @Test
    void taskOfAVariant_isCalledWithItsValue_andATranslationWithOtherCriteriaNamesIt() {
        TaskTitles titles = written();

        assertThat(titles.of("marked", "Defend 2 J")).isEqualTo("Verteidige 2 J");
        assertThat(titles.of("marked", "Defend 3 J")).isEqualTo("Verteidige 3 J");
        assertThat(titles.of("marked", "Gives the range")).isEqualTo("Gives the range");
    }

    private static TaskTitles written() {
        Lesson lesson = LessonCatalog.published("60-claims", WRITTEN).orThrow("the lesson");
        return new StoredTitles(LessonCatalog.of(lesson), Locale.GERMAN).tasks(lesson.slug());
    }

    private static ReasonTree group(String criterion) {
        return ReasonTree.heading(
                Measured.text("rubric.waiting"),
                ReasonTree.flat(List.of(Measured.text("rubric.criterion", 1, criterion, "1"))));
    }

    private TaskTitles titles(String lesson, Locale reader) {
        return new StoredTitles(lessons, reader).tasks(lesson);
    }

    private TaskCell first(Locale locale) {
        return lessons.lesson(TOUR)
                .orElseThrow()
                .newNotebook(locale)
                .cells(TaskCell.class)
                .getFirst();
    }

    private TaskCell withARubric(Locale locale) {
        return lessons
                .lesson(WITH_A_RUBRIC)
                .orElseThrow()
                .newNotebook(locale)
                .cells(TaskCell.class)
                .stream()
                .filter(task -> task.check().type().equals(Rubric.TYPE))
                .findFirst()
                .orElseThrow();
    }

    private static String firstCriterion(TaskCell task) {
        return Rubric.criteria(task.check()).stream()
                .map(RubricCriterion::title)
                .findFirst()
                .orElseThrow();
    }
}
