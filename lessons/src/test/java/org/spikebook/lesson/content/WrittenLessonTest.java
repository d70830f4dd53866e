package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.spikebook.lesson.content.WrittenLesson.LESSON;
import static org.spikebook.lesson.content.WrittenLesson.NETWORK;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A lesson that an author writes is read, and what is wrong with it is named. */
class WrittenLessonTest {

    private static final int BUILT_IN = LessonCatalog.builtIn().lessons().size();

    @TempDir Path home;

    private WrittenLesson written;

    @BeforeEach
    void writeLesson() throws IOException {
        written = WrittenLesson.in(home);
    }

    @Test
    void lesson_beside_the_others_appears_with_its_cells() {
        LessonCatalog catalog = LessonCatalog.with(home);
        Lesson mine = catalog.lesson("50-mine").orElseThrow();
        Notebook notebook = mine.newNotebook(Locale.ENGLISH);

        assertThat(catalog.lessons()).hasSize(BUILT_IN + 1);
        assertThat(mine.version()).isEqualTo(3);
        assertThat(notebook.cells())
                .extracting(Cell::type)
                .containsExactly("text", "network", "text", "task");
        NetworkCell net = notebook.cell("net", NetworkCell.class).orElseThrow();
        assertThat(net.document()).isEqualTo(NETWORK);
        assertThat(net.title()).isEqualTo("My network");
        assertThat(net.layout().nodes().get("exc").y()).isEqualTo(20.5);
        TaskCell task = mine.tasks().getFirst();
        assertThat(task.markdown()).isEqualTo("Make it fire at $f = 10$ Hz.");
        assertThat(task.check())
                .isEqualTo(
                        new CheckSpec(
                                "populationRate",
                                Map.of(
                                        "population", Value.of("exc"),
                                        "wantedHz", Value.of(10.0))));
    }

    @Test
    void model_solution_replaces_the_files_of_the_start() {
        Lesson mine = LessonCatalog.with(home).lesson("50-mine").orElseThrow();

        assertThat(mine.modelSolution().cell("net", NetworkCell.class).orElseThrow().document())
                .isEqualTo(NETWORK.replace("5", "50"));
    }

    @Test
    void hints_and_wrong_answers_belong_to_their_task() {
        Lesson mine = LessonCatalog.with(home).lesson("50-mine").orElseThrow();
        WrongAnswer wrong = mine.wrongAnswers("task").getFirst();

        assertThat(mine.hints("task", Locale.ENGLISH))
                .containsExactly("More input.", "Raise the rate to 900 Hz.");
        assertThat(wrong)
                .isEqualTo(
                        new WrongAnswer(
                                "nothing changed",
                                Map.of("net", NETWORK),
                                Map.of(),
                                Map.of(),
                                Map.of(),
                                "did not fire"));
        assertThat(mine.with(wrong).cell("net", NetworkCell.class).orElseThrow().document())
                .isEqualTo(NETWORK);
    }

    @Test
    void all_that_is_wrong_with_a_lesson_is_told_and_the_others_stay() throws IOException {
        written.write(
                "lesson.md",
                """
                ---
                title: 5
                minutes: 0
                kind: poem
                ---
                ```network net
                document: other.json
                colour: red
                ```
                """);

        LessonCatalog catalog = LessonCatalog.with(home);

        assertThat(catalog.lessons()).hasSize(BUILT_IN);
        assertThat(catalog.problems())
                .extracting(Problem::path, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple("/50-mine/lesson.md:2", "notAText"),
                        tuple("/50-mine/lesson.md:1", "missing"),
                        tuple("/50-mine/lesson.md:1", "missing"),
                        tuple("/50-mine/lesson.md:1", "missing"),
                        tuple("/50-mine/lesson.md:4", "unknownKind"),
                        tuple("/50-mine/lesson.md:3", "notAWholeNumber"),
                        tuple("/50-mine/lesson.md:7", "noFile"),
                        tuple("/50-mine/lesson.md:8", "unknownKey"));
        assertThat(catalog.problems())
                .allSatisfy(p -> assertThat(p.message() + p.hint()).isNotBlank());
    }

    @Test
    void wrong_networks_and_tasks_are_told_to_the_author() throws IOException {
        written.write("net.json", NETWORK.replace("5", "-5"));
        written.write(
                "plan.json", "{\"format\": \"spikebook/training-plan/1\", \"data\": \"faces\"}");
        written.write(
                "lesson.md",
                LESSON.replace("populationRate", "testAccuracy")
                                .replace("population: exc, wantedHz: 10", "leastPercent: 900")
                        + """
                        ```training train
                        input: net
                        plan: plan.json
                        ```
                        ```chip chip
                        input: train
                        chip: abacus
                        inferencesPerSecond: 1
                        ```
                        """);

        assertThat(LessonCatalog.with(home).problems())
                .extracting(Problem::path, Problem::code)
                .contains(
                        tuple("/50-mine/net.json:2", "notASize"),
                        tuple("/50-mine/plan.json:1", "plan.data"),
                        tuple("/50-mine/lesson.md:38", "unknownChip"),
                        tuple("/50-mine/lesson.md:27", "outOfRange"),
                        tuple("/50-mine/lesson.md:23", "wrongKind"));
    }

    @Test
    void lesson_of_whose_runs_nothing_counts_is_told_and_stays() throws IOException {
        written.write(
                "lesson.md",
                LESSON.replace(
                        "{type: populationRate, population: exc, wantedHz: 10}",
                        "{type: meanPotential, population: exc, durationMs: 50}"));

        LessonCatalog catalog = LessonCatalog.with(home);

        assertThat(catalog.lesson("50-mine")).isPresent();
        assertThat(catalog.problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(tuple("/50-mine/lesson.md:27", "counted.none"));
    }

    @Test
    void question_isAskedInTheNotebook_andItsAnswerStaysInTheLesson() throws IOException {
        written.append(
                """

                ```question ask
                title: Which one?
                kind: choice
                predict: true
                ask: |
                  Which one *fires*?
                options:
                  - {text: both, feedback: Not both.}
                  - {text: only the right one, right: true}
                answer: Only the right one fires.
                ```

                ```question line
                title: In order
                kind: order
                options: [{text: first}, {text: second}, {text: third}]
                ```
                """);

        Lesson read = LessonCatalog.with(home).lesson("50-mine").orElseThrow();
        Notebook notebook = read.newNotebook(Locale.ENGLISH);
        QuestionCell asked = notebook.cell("ask", QuestionCell.class).orElseThrow();
        QuestionCell line = notebook.cell("line", QuestionCell.class).orElseThrow();

        assertThat(asked.title()).isEqualTo("Which one?");
        assertThat(asked.markdown()).isEqualTo("Which one *fires*?");
        assertThat(asked.isWaiting()).isTrue();
        assertThat(NotebookJson.write(notebook))
                .doesNotContain("Not both", "Only the right one fires");
        assertThat(read.questionKey("ask", Locale.ENGLISH).orElseThrow().answer().rightAnswer())
                .contains(Answer.option(1));
        assertThat(line.question().options())
                .containsExactlyInAnyOrder("first", "second", "third")
                .isNotEqualTo(List.of("first", "second", "third"));
        assertThat(rightOrder(read, line)).containsExactly("first", "second", "third");
    }

    private static List<String> rightOrder(Lesson lesson, QuestionCell cell) {
        Answer right =
                lesson.questionKey(cell.id(), Locale.ENGLISH)
                        .flatMap(key -> key.answer().rightAnswer())
                        .orElseThrow();
        return ((Answer.Options) right)
                .indices().stream().map(cell.question().options()::get).toList();
    }

    @Test
    void brokenQuestion_isToldWithItsPath() throws IOException {
        written.append(
                """

                ```question ask
                title: Which?
                kind: choice
                options:
                  - {text: a, right: true}
                  - {text: b, right: true}
                  - {word: c}
                ```
                """);

        assertThat(LessonCatalog.with(home).problems())
                .extracting(Problem::path, Problem::code)
                .contains(
                        tuple("/50-mine/lesson.md:36", "severalRight"),
                        tuple("/50-mine/lesson.md:39", "missing"),
                        tuple("/50-mine/lesson.md:39", "unknownKey"));
    }
}
