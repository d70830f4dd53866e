package org.spikebook.lesson.authoring.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Notebooks become lessons that start as they are. */
class NotebookDraftTest {

    private static final LessonCatalog CATALOG = LessonCatalog.builtIn();

    @Test
    void notebook_of_each_lesson_becomes_a_lesson_with_its_cells_tasks_keys_and_solutions() {
        for (Lesson lesson : CATALOG.lessons()) {
            Notebook start = lesson.newNotebook(Locale.ENGLISH);
            Map<String, String> files = CATALOG.files(lesson.slug());
            LessonDraft draft = NotebookDraft.of(start, Optional.of(lesson), files, Locale.ENGLISH);

            assertThat(draft.problems()).as(lesson.slug()).isEmpty();
            Lesson again = read(draft, lesson.slug());
            Notebook copy = again.newNotebook(Locale.ENGLISH);
            assertThat(withoutTexts(copy)).as(lesson.slug()).isEqualTo(withoutTexts(start));
            assertThat(again.tasks()).as(lesson.slug()).isEqualTo(lesson.tasks());
            assertThat(withoutTexts(again.modelSolution()))
                    .as(lesson.slug())
                    .isEqualTo(withoutTexts(lesson.modelSolution()));
            for (QuestionCell question : start.cells(QuestionCell.class)) {
                assertThat(again.questionKey(question.id(), Locale.ENGLISH))
                        .as(lesson.slug() + " " + question.id())
                        .isEqualTo(lesson.questionKey(question.id(), Locale.ENGLISH));
            }
        }
    }

    @Test
    void lesson_that_its_author_may_not_know_gives_no_keys_and_no_solutions() {
        Lesson lesson = CATALOG.lesson("02-the-f-i-curve").orElseThrow();
        Notebook start = lesson.newNotebook(Locale.ENGLISH);

        LessonDraft draft = NotebookDraft.of(start, Optional.empty(), Map.of(), Locale.ENGLISH);

        assertThat(draft.files().keySet()).noneMatch(path -> path.startsWith("solution/"));
        assertThat(draft.file(LessonDraft.LESSON))
                .contains("title: " + start.title())
                .doesNotContain("right: true", "expected:", "feedback:", "hints:");
    }

    @Test
    void what_was_answered_stays_in_the_notebook() {
        QuestionCell asked =
                new QuestionCell(
                        "why",
                        "Why?",
                        new Question.Text(),
                        false,
                        "Say *why*.\n\n```python x\nprint(1)\n```",
                        Optional.of(new Answer.Text("Because of the noise")));
        Notebook notebook =
                new Notebook(
                        "Mine: \"a\" # b",
                        Optional.empty(),
                        List.of(new TextCell("a", "Hello."), new TextCell("b", ""), asked));

        LessonDraft draft = NotebookDraft.of(notebook, Optional.empty(), Map.of(), Locale.ENGLISH);
        Lesson lesson = read(draft, "50-mine");

        assertThat(draft.file(LessonDraft.LESSON)).doesNotContain("Because of the noise");
        assertThat(lesson.title(Locale.ENGLISH)).isEqualTo("Mine: \"a\" # b");
        assertThat(lesson.newNotebook(Locale.ENGLISH).cells())
                .containsExactly(
                        new TextCell("text-1", "Hello."),
                        new QuestionCell(
                                "why",
                                "Why?",
                                new Question.Text(),
                                false,
                                asked.markdown(),
                                Optional.empty()));
    }

    @Test
    void number_and_order_whose_key_is_not_known_are_asked_for() {
        QuestionCell number = question("n", new Question.Number("Hz", 1));
        QuestionCell order = question("o", new Question.Order(List.of("one", "two")));
        Notebook notebook = new Notebook("Mine", Optional.empty(), List.of(number, order));

        LessonDraft draft = NotebookDraft.of(notebook, Optional.empty(), Map.of(), Locale.ENGLISH);
        Reading<Lesson> reading = LessonCatalog.read("50-mine", draft.files());

        assertThat(reading.problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("expected"))
                .anyMatch(message -> message.contains("kind"));
    }

    private static QuestionCell question(String id, Question question) {
        return new QuestionCell(id, "", question, false, "Which?", Optional.empty());
    }

    private static Lesson read(LessonDraft draft, String slug) {
        Reading<Lesson> reading = LessonCatalog.read(slug, draft.files());
        assertThat(reading.problems())
                .as(slug)
                .extracting(Problem::path, Problem::message)
                .isEmpty();
        return reading.content().orElseThrow();
    }

    private static List<Cell> withoutTexts(Notebook notebook) {
        return notebook.cells().stream().filter(cell -> !(cell instanceof TextCell)).toList();
    }
}
