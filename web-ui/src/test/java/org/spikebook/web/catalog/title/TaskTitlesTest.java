package org.spikebook.web.catalog.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.lesson.check.question.Rubric;
import org.spikebook.lesson.check.question.RubricCriterion;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Locale;

class TaskTitlesTest {

    private static final String TOUR = "01-from-spike-to-silicon";
    private static final String WITH_A_RUBRIC = "honest-claims";

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
