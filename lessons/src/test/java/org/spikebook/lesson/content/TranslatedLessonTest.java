package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.question.AnswerKey;
import org.spikebook.simulator.problem.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A translation beside a lesson has its cells, in other words; what is right stays. */
class TranslatedLessonTest {

    @TempDir Path home;

    private WrittenLesson written;

    @BeforeEach
    void writeLesson() throws IOException {
        written = WrittenLesson.in(home);
    }

    @Test
    void translation_beside_it_speaks_the_readers_language() throws IOException {
        translate("");

        Lesson mine = LessonCatalog.with(home).lesson("50-mine").orElseThrow();

        assertThat(mine.title(Locale.GERMANY)).isEqualTo("Meins");
        assertThat(mine.title(Locale.FRENCH)).isEqualTo("Mine");
        assertThat(mine.newNotebook(Locale.GERMAN).cell("net").orElseThrow().title())
                .isEqualTo("Mein Netz");
        assertThat(mine.newNotebook(Locale.GERMAN).cell("task", TaskCell.class).orElseThrow())
                .isEqualTo(
                        new TaskCell(
                                "task",
                                "Zehn Hertz",
                                List.of("net"),
                                mine.tasks().getFirst().check(),
                                2,
                                "Lass es feuern."));
        assertThat(mine.hints("task", Locale.GERMAN)).containsExactly("Mehr Eingang.");
    }

    @Test
    void text_that_any_language_accepts_counts_when_it_is_graded() throws IOException {
        written.append(
                """

                ```question word
                title: A word
                ask: What does it reach?
                kind: text
                accepts: [threshold]
                ```
                """);
        translate(
                """
                ```question word
                title: Ein Wort
                ask: Was erreicht es?
                accepts: [Schwelle]
                ```
                """);

        Lesson mine = LessonCatalog.with(home).lesson("50-mine").orElseThrow();

        AnswerKey english = mine.questionKey("word", Locale.ENGLISH).orElseThrow().answer();
        AnswerKey german = mine.questionKey("word", Locale.GERMAN).orElseThrow().answer();
        assertThat(english).isEqualTo(new AnswerKey.Text(List.of("threshold", "Schwelle")));
        assertThat(german)
                .as("pages show the first as right")
                .isEqualTo(new AnswerKey.Text(List.of("Schwelle", "threshold")));
    }

    @Test
    void translation_with_other_cells_is_refused() throws IOException {
        written.write("lesson.de.md", "---\ntitle: M\nsummary: E\ngoals: []\n---\nHallo.\n");

        assertThat(LessonCatalog.with(home).problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(tuple("/50-mine/lesson.de.md:1", "otherCells"));
    }

    @Test
    void translation_of_a_cell_that_does_not_exist_is_refused_with_its_line() throws IOException {
        written.write(
                "lesson.de.md",
                "---\ntitle: M\nsummary: E\ngoals: []\n---\n```training net\ntitle: X\n```\n");

        assertThat(LessonCatalog.with(home).problems())
                .extracting(Problem::path, Problem::code)
                .contains(tuple("/50-mine/lesson.de.md:6", "unknownCell"));
    }

    @Test
    void unitThatIsAWord_isTranslated_whatIsRightStays() throws IOException {
        written.append(
                """

                ```question count
                title: How many?
                kind: number
                ask: How many spikes?
                number: {expected: 10, tolerance: 0.4, unit: spikes}
                ```
                """);
        translate(
                """
                ```question count
                title: Wie viele?
                unit: Impulse
                ask: Wie viele Impulse?
                ```
                """);

        Lesson mine = LessonCatalog.with(home).lesson("50-mine").orElseThrow();
        Question asked =
                mine.newNotebook(Locale.GERMAN)
                        .cell("count", QuestionCell.class)
                        .orElseThrow()
                        .question();

        assertThat(asked).isEqualTo(new Question.Number("Impulse", 0.4));
        assertThat(mine.questionKey("count", Locale.GERMAN).orElseThrow().answer().rightAnswer())
                .contains(new Answer.Number(10.0));
    }

    /** In German, with one hint, and this text at the end. */
    private void translate(String end) throws IOException {
        written.write(
                "lesson.de.md",
                """
                ---
                title: Meins
                summary: Eine Zeile.
                goals: [Sieh es feuern]
                ---
                Hallo.

                ```network net
                title: Mein Netz
                ```

                ```task task
                title: Zehn Hertz
                ask: Lass es feuern.
                hints: [Mehr Eingang.]
                ```

                """
                        + end);
    }
}
