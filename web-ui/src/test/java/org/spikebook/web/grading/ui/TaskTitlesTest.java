package org.spikebook.web.grading.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.web.grading.TaskPoints;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

class TaskTitlesTest {

    private final Lesson lesson =
            LessonCatalog.builtIn().lesson("01-from-spike-to-silicon").orElseThrow();

    @Test
    void taskOfTheLesson_isCalledAsInTheReadersEdition() {
        TaskCell english = first(Locale.ENGLISH);
        TaskCell german = first(Locale.GERMAN);
        TaskTitles titles = new TaskTitles(Optional.of(lesson), Locale.GERMAN);

        assertThat(german.title()).isNotEqualTo(english.title());
        assertThat(titles.of(task(english.id(), english.title()))).isEqualTo(german.title());
    }

    @Test
    void taskThatTheLessonCallsOtherwise_orHasNoMore_keepsItsTitle() {
        TaskTitles titles = new TaskTitles(Optional.of(lesson), Locale.GERMAN);

        assertThat(titles.of(task(first(Locale.ENGLISH).id(), "An older title")))
                .isEqualTo("An older title");
        assertThat(titles.of(task("gone", "A task"))).isEqualTo("A task");
        assertThat(new TaskTitles(Optional.empty(), Locale.GERMAN).of(task("gone", "A task")))
                .isEqualTo("A task");
    }

    private TaskCell first(Locale locale) {
        return lesson.newNotebook(locale).cells(TaskCell.class).getFirst();
    }

    private static TaskPoints task(String id, String title) {
        return new TaskPoints(id, title, 1, 2, List.of(), OptionalDouble.empty(), "");
    }
}
