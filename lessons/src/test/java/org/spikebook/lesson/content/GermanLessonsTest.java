package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The built-in lessons in German, beside what the reader of lessons asks of a translation. */
class GermanLessonsTest {

    static List<Lesson> lessons() {
        LessonCatalog catalog = LessonCatalog.builtIn();
        return Stream.concat(catalog.lessons().stream(), catalog.placement().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void lesson_hasItsTextsInGerman(Lesson lesson) {
        Notebook english = lesson.newNotebook(Locale.ENGLISH);
        Notebook german = lesson.newNotebook(Locale.GERMAN);

        assertThat(lesson.summary(Locale.GERMAN)).isNotEqualTo(lesson.summary(Locale.ENGLISH));
        assertThat(lesson.goals(Locale.GERMAN)).hasSameSizeAs(lesson.goals(Locale.ENGLISH));
        assertThat(german.cells(TextCell.class))
                .doesNotContainAnyElementsOf(english.cells(TextCell.class));
        assertThat(ids(german)).isEqualTo(ids(english));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void questionsAndTasks_haveTheSameNumberOfOptionsAndHints(Lesson lesson) {
        Notebook english = lesson.newNotebook(Locale.ENGLISH);
        for (QuestionCell german : lesson.newNotebook(Locale.GERMAN).cells(QuestionCell.class)) {
            QuestionCell original = english.cell(german.id(), QuestionCell.class).orElseThrow();
            assertThat(german.question().options())
                    .hasSameSizeAs(original.question().options())
                    .allSatisfy(option -> assertThat(option).isNotBlank());
            String explanation = explanation(lesson, german, Locale.ENGLISH);
            if (!explanation.isBlank()) {
                assertThat(explanation(lesson, german, Locale.GERMAN))
                        .as(german.id())
                        .isNotEqualTo(explanation);
            }
        }
        for (TaskCell task : lesson.tasks()) {
            assertThat(lesson.hints(task.id(), Locale.GERMAN))
                    .hasSameSizeAs(lesson.hints(task.id(), Locale.ENGLISH));
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void networks_areTheSameDocuments(Lesson lesson) {
        assertThat(documents(lesson, Locale.GERMAN)).isEqualTo(documents(lesson, Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void instructorNotes_areInGermanToo(Lesson lesson) {
        assertThat(lesson.instructorNotes(Locale.GERMAN).isPresent())
                .isEqualTo(lesson.instructorNotes(Locale.ENGLISH).isPresent());
        lesson.instructorNotes(Locale.GERMAN)
                .ifPresent(notes ->
                        assertThat(notes)
                                .isNotEqualTo(
                                        lesson.instructorNotes(Locale.ENGLISH).orElseThrow()));
    }

    private static List<String> ids(Notebook notebook) {
        return notebook.cells().stream().map(Cell::id).toList();
    }

    private static List<String> documents(Lesson lesson, Locale locale) {
        return lesson.newNotebook(locale).cells(NetworkCell.class).stream()
                .map(NetworkCell::document)
                .toList();
    }

    private static String explanation(Lesson lesson, QuestionCell question, Locale locale) {
        return lesson.questionKey(question.id(), locale).orElseThrow().explanation();
    }
}
