package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.content.ProblemPlaces.places;
import static org.spikebook.lesson.content.WrittenLesson.FRONT;
import static org.spikebook.lesson.content.WrittenLesson.claim;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.check.question.Rubric;
import org.spikebook.lesson.check.question.RubricCriterion;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.TaskCell;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The criteria of a rubric in another language are those of the lesson, in other words. */
class TranslatedRubricTest {

    private static final String RUBRIC = "{type: rubric, criteria: \"1 A\\n2 B\"}";

    @Test
    void criteria_with_the_same_points_have_no_problems() {
        Map<String, String> files = files(RUBRIC, "1 Eins\\n2 Zwei");

        assertThat(places(files)).isEmpty();
        assertThat(german(files)).containsExactly("Eins", "Zwei");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Eins\\n2 Zwei | rubric.line",
                "1 Eins | rubric.otherPoints",
                "2 Zwei\\n1 Eins | rubric.otherPoints",
                "' ' | rubric.count",
            })
    void mistake_in_them_is_found_on_its_line(String criteria, String expected) {
        assertThat(places(files(RUBRIC, criteria))).containsExactly("lesson.de.md:12 " + expected);
    }

    @Test
    void criteria_of_a_task_without_a_rubric_are_found_on_their_line() {
        assertThat(places(files("{type: answer}", "1 Eins")))
                .containsExactly("lesson.de.md:12 rubric.absent");
    }

    @Test
    void mistake_in_those_of_the_lesson_itself_is_told_there_alone() {
        String broken = "{type: rubric, criteria: \"A\\n2 B\"}";

        assertThat(places(files(broken, "1 Eins\\n2 Zwei")))
                .containsExactly("lesson.md:12 rubric.line");
    }

    /** Those who work with it already have the criteria that can be read. */
    @Test
    void lesson_that_was_published_with_a_mistake_is_read() {
        assertThat(german(files(RUBRIC, "Eins\\n2 Zwei"))).containsExactly("Zwei");
    }

    @Test
    void check_that_is_no_rubric_is_the_same_in_all_languages() {
        Lesson lesson = published(files("{type: answer}", "1 Eins"));

        assertThat(germanCheck(lesson)).isEqualTo(lesson.tasks().getFirst().check());
    }

    private static Map<String, String> files(String check, String criteria) {
        String german =
                """
                ---
                title: Meins
                summary: Eine Zeile.
                goals: [Sieh es feuern]
                ---
                ```question claim
                title: Behauptung
                ```
                ```task task
                title: Eine Behauptung
                ask: Begründe sie.
                criteria: "%s"
                ```
                """;
        return Map.of(
                "lesson.md", FRONT + claim(check, "3"), "lesson.de.md", german.formatted(criteria));
    }

    private static List<String> german(Map<String, String> files) {
        return Rubric.criteria(germanCheck(published(files))).stream()
                .map(RubricCriterion::title)
                .toList();
    }

    private static CheckSpec germanCheck(Lesson lesson) {
        return lesson.newNotebook(Locale.GERMAN).cells(TaskCell.class).getFirst().check();
    }

    private static Lesson published(Map<String, String> files) {
        return LessonCatalog.published("50-mine", files).orThrow("the lesson");
    }
}
