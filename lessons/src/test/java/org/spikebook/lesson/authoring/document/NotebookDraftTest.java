package org.spikebook.lesson.authoring.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
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
            LessonDraft draft =
                    NotebookDraft.of(start, Optional.of(lesson), files, Locale.ENGLISH)
                            .orThrow(lesson.slug());

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

        LessonDraft draft = draft(start);

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

        LessonDraft draft = draft(notebook);
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

        LessonDraft draft = draft(notebook);
        Reading<Lesson> reading = LessonCatalog.read("50-mine", draft.files());

        assertThat(reading.problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("expected"))
                .anyMatch(message -> message.contains("kind"));
    }

    /** A lesson would read a cell there, or lose the cells that follow. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "```task x\ntitle: Yours\n```",
                "Write:\n\n```network\n{}\n```",
                "```\nnot closed"
            })
    void text_with_a_block_that_is_no_text_of_a_lesson_is_refused(String markdown) {
        Reading<LessonDraft> made = made(ofText(markdown));

        assertThat(made.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("blockInText");
                    assertThat(problem.message()).contains("'```");
                    assertThat(problem.hint()).contains("~~~");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~~~task x\ntitle: Yours\n~~~",
                "```python\nprint(1)\n```",
                "---\n\nBelow a line."
            })
    void text_with_another_block_stays_a_text(String markdown) {
        Lesson lesson = read(draft(ofText(markdown)), "50-mine");

        assertThat(lesson.newNotebook(Locale.ENGLISH).cells())
                .hasSize(2)
                .first()
                .isEqualTo(new TextCell("text-1", markdown));
    }

    private static Notebook ofText(String markdown) {
        return new Notebook(
                "Mine",
                Optional.empty(),
                List.of(new TextCell("a", markdown), question("why", new Question.Text())));
    }

    @Test
    void hidden_checks_that_its_author_may_not_know_are_refused() {
        CheckSpec rate = new CheckSpec("populationRate", Map.of());
        CheckSpec check = CheckSpec.of("all", rate, rate.hidden(CheckSpec.Hiding.ALWAYS)).covered();
        TaskCell task = new TaskCell("fire", "Make it fire", List.of("why"), check, 2, "Do.");

        Reading<LessonDraft> made = made(new Notebook("Mine", Optional.empty(), List.of(task)));

        assertThat(made.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "The hidden checks of the task 'Make it fire' are not in the notebook, and"
                                + " no listed lesson has them");
        assertThat(made(new Notebook("Mine", Optional.empty(), List.of(task.withCheck(rate)))))
                .isInstanceOf(Reading.Readable.class);
    }

    private static LessonDraft draft(Notebook notebook) {
        return made(notebook).orThrow("the notebook");
    }

    private static Reading<LessonDraft> made(Notebook notebook) {
        return NotebookDraft.of(notebook, Optional.empty(), Map.of(), Locale.ENGLISH);
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
