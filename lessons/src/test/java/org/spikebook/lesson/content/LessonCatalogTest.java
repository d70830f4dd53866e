package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

class LessonCatalogTest {

    private static final int BUILT_IN = LessonCatalog.builtIn().lessons().size();

    private static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "exc", "size": 5, "model": {"type": "lif"}}]}
            """;

    private static final String LESSON =
            """
            ---
            title: Mine
            summary: One line.
            goals: [See it spike]
            minutes: 5
            version: 3
            ---
            Hello *there*.

            ```cell net
            My network
            ```

            ```python
            print("not a cell")
            ```

            ```cell task
            Ten hertz
            Make it fire at $f = 10$ Hz.
            ```
            """;

    private static final Pattern HEADER = Pattern.compile("(?s)<th[^>]*>(.*?)</th>");

    private static final Pattern FORMULA =
            Pattern.compile("(?s)<span class=\"math-inline\">.*?</span>");

    @TempDir Path home;

    private Path lesson;

    /** A formula alone is not a name of a column to a screen reader. */
    @Test
    void headersOfTables_inBuiltInLessons_haveWords() {
        List<String> headers =
                LessonCatalog.builtIn().lessons().stream()
                        .flatMap(lesson ->
                                lesson.newNotebook(Locale.ENGLISH).cells(TextCell.class).stream())
                        .map(cell -> Markdown.toHtml(cell.markdown()))
                        .flatMap(html -> HEADER.matcher(html).results())
                        .map(header -> FORMULA.matcher(header.group(1)).replaceAll(""))
                        .toList();

        assertThat(headers).isNotEmpty().noneMatch(String::isBlank);
    }

    @BeforeEach
    void writeLesson() throws IOException {
        lesson = Files.createDirectories(home.resolve("50-mine/solution")).getParent();
        write("lesson.md", LESSON);
        write(
                "cells.yaml",
                """
                net:
                  type: network
                  document: net.json
                  layout:
                    exc: {x: 10, y: 20.5}
                task:
                  type: task
                  inputs: [net]
                  check: {type: populationRate, population: exc, wantedHz: 10}
                  points: 2
                """);
        write("net.json", NETWORK);
        write("solution/net.json", NETWORK.replace("5", "50"));
    }

    @Test
    void built_in_lessons_are_found_and_whole() {
        LessonCatalog catalog = LessonCatalog.builtIn();

        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.lessons())
                .extracting(Lesson::slug)
                .containsExactly(
                        "01-from-spike-to-silicon",
                        "02-the-f-i-curve",
                        "03-driven-by-noise",
                        "04-a-balanced-network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cart-pole",
                "digits-without-labels",
                "mnist-converted",
                "moving-shapes",
                "spoken-digits"
            })
    void ready_networks_to_be_trained_are_those_of_the_examples(String name) throws IOException {
        Path examples = Path.of("../docs/examples");
        Path lesson = Path.of("src/main/resources/lessons", name);

        assertThat(lesson.resolve("network.json"))
                .hasSameTextualContentAs(examples.resolve(name + ".json"));
        assertThat(lesson.resolve("plan.json"))
                .hasSameTextualContentAs(examples.resolve(name + "-plan.json"));
    }

    @Test
    void ready_networks_are_listed_apart_from_the_lessons() throws IOException {
        assertThat(LessonCatalog.builtIn().readyNetworks())
                .extracting(Lesson::slug)
                .containsExactly(
                        "brunel-2000",
                        "cart-pole",
                        "digits-without-labels",
                        "izhikevich-2003",
                        "mnist-converted",
                        "moving-shapes",
                        "potjans-diesmann-2014",
                        "song-miller-abbott-2000",
                        "spoken-digits",
                        "vogels-abbott-2005");
        write("lesson.md", LESSON.replace("version: 3", "version: 3\nkind: network"));

        LessonCatalog catalog = LessonCatalog.with(home);

        assertThat(catalog.lessons()).hasSize(BUILT_IN);
        assertThat(catalog.readyNetworks()).extracting(Lesson::slug).contains("50-mine");
        assertThat(catalog.lesson("50-mine")).isPresent();
    }

    @Test
    void lessons_of_the_course_are_sorted_by_their_number() throws IOException {
        write(
                "lesson.md",
                LESSON.replace(
                        "version: 3",
                        "version: 3\ncourse: {number: 1, session: 1, prerequisites: [mine]}"));
        Path other = Files.createDirectories(home.resolve("00-apart"));
        Files.writeString(
                other.resolve("lesson.md"),
                "---\ntitle: A\nsummary: B\ngoals: [C]\nminutes: 5\nversion: 1\n---\nText.\n");
        Files.writeString(other.resolve("cells.yaml"), "{}\n");

        LessonCatalog catalog = LessonCatalog.with(home);

        assertThat(catalog.lesson("50-mine").orElseThrow().place())
                .contains(new CoursePlace(1, 1, List.of("mine")));
        assertThat(catalog.lessons()).extracting(Lesson::slug).endsWith("00-apart");
        assertThat(catalog.lessons().get(1).slug()).isEqualTo("50-mine");
        assertThat(catalog.problems())
                .extracting(Problem::message)
                .containsExactly("Prerequisite 'mine' is not a lesson");
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
    void translation_beside_it_speaks_the_readers_language() throws IOException {
        write(
                "lesson.de.md",
                """
                ---
                title: Meins
                summary: Eine Zeile.
                goals: [Sieh es feuern]
                ---
                Hallo.

                ```cell net
                Mein Netz
                ```

                ```cell task
                Zehn Hertz
                Lass es feuern.
                ```
                """);

        Lesson mine = LessonCatalog.with(home).lesson("50-mine").orElseThrow();

        assertThat(mine.title(Locale.GERMANY)).isEqualTo("Meins");
        assertThat(mine.title(Locale.FRENCH)).isEqualTo("Mine");
        assertThat(mine.newNotebook(Locale.GERMAN).cell("net").orElseThrow().title())
                .isEqualTo("Mein Netz");
    }

    @Test
    void all_that_is_wrong_with_a_lesson_is_told_and_the_others_stay() throws IOException {
        write("lesson.md", "---\ntitle: 5\nminutes: 0\nkind: poem\n---\n```cell nett\nX\n```\n");
        write("cells.yaml", "net:\n  type: network\n  document: other.json\n  colour: red\n");

        LessonCatalog catalog = LessonCatalog.with(home);

        assertThat(catalog.lessons()).hasSize(BUILT_IN);
        assertThat(catalog.problems())
                .extracting(Problem::path, Problem::code)
                .contains(
                        tuple("/50-mine/lesson.md/title", "notAText"),
                        tuple("/50-mine/lesson.md/version", "missing"),
                        tuple("/50-mine/lesson.md/kind", "unknownKind"),
                        tuple("/50-mine/lesson.md/minutes", "notAWholeNumber"),
                        tuple("/50-mine/lesson.md", "unknownCell"),
                        tuple("/50-mine/cells.yaml/net", "unusedCell"));
        assertThat(catalog.problems())
                .allSatisfy(p -> assertThat(p.message() + p.hint()).isNotBlank());
    }

    @Test
    void wrong_networks_and_tasks_are_told_to_the_author() throws IOException {
        write("net.json", NETWORK.replace("5", "-5"));
        write("plan.json", "{\"format\": \"spikebook/training-plan/1\", \"data\": \"faces\"}");
        write("lesson.md", LESSON + "```cell train\nTrain\n```\n```cell chip\nMap\n```\n");
        write(
                "cells.yaml",
                """
                net: {type: network, document: net.json}
                train: {type: training, input: net, plan: plan.json}
                chip: {type: chip, input: train, chip: abacus, inferencesPerSecond: 1}
                task:
                  type: task
                  inputs: [net]
                  check: {type: testAccuracy, leastPercent: 900}
                  points: 2
                """);

        assertThat(LessonCatalog.with(home).problems())
                .extracting(Problem::path, Problem::code)
                .contains(
                        tuple("/50-mine/net/populations/0/size", "notASize"),
                        tuple("/50-mine/train/data", "plan.data"),
                        tuple("/50-mine/chip/chip", "unknownChip"),
                        tuple("/50-mine/cells.yaml/task/check/leastPercent", "outOfRange"),
                        tuple("/50-mine/cells.yaml/task/inputs", "wrongKind"));
    }

    @Test
    void translation_with_other_cells_is_refused() throws IOException {
        write("lesson.de.md", "---\ntitle: M\nsummary: E\ngoals: []\n---\nHallo.\n");

        assertThat(LessonCatalog.with(home).problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(tuple("/50-mine/lesson.de.md", "otherCells"));
    }

    @Test
    void broken_yaml_names_its_line() throws IOException {
        write("cells.yaml", "net:\n  type: network\n type: chip\n");

        List<Problem> problems = LessonCatalog.with(home).problems();

        assertThat(problems.getFirst().message()).contains("line 3");
    }

    @Test
    void lessons_in_a_jar_are_found_even_without_entries_for_its_folders() throws IOException {
        Path jar = home.resolve("more.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String file : List.of("README.md", "60-jar/lesson.md", "60-jar/cells.yaml")) {
                out.putNextEntry(new JarEntry("lessons/" + file));
                out.write(file.getBytes(StandardCharsets.UTF_8));
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(LessonFolders.onClassPath(loader))
                    .containsExactly(
                            new LessonFolder(
                                    "60-jar",
                                    Map.of(
                                            "lesson.md", "60-jar/lesson.md",
                                            "cells.yaml", "60-jar/cells.yaml")));
        }
    }

    @Test
    void missing_folder_is_simply_empty() {
        assertThat(LessonCatalog.with(home.resolve("nowhere")).problems()).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(lesson.resolve(file), text);
    }

    @Test
    void question_isAskedInTheNotebook_andItsAnswerStaysInTheLesson() throws IOException {
        append(
                "cells.yaml",
                """
                ask:
                  type: question
                  kind: choice
                  predict: true
                  options:
                    - {text: both, feedback: Not both.}
                    - {text: only the right one, right: true}
                  answer: Only the right one fires.
                line:
                  type: question
                  kind: order
                  options: [{text: first}, {text: second}, {text: third}]
                """);
        append(
                "lesson.md",
                """

                ```cell ask
                Which one?
                Which one *fires*?
                ```

                ```cell line
                In order
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
        append(
                "cells.yaml",
                """
                ask:
                  type: question
                  kind: choice
                  options: [{text: a, right: true}, {text: b, right: true}, {word: c}]
                """);
        append("lesson.md", "\n```cell ask\nWhich?\n```\n");

        assertThat(LessonCatalog.with(home).problems())
                .extracting(Problem::path, Problem::code)
                .contains(
                        tuple("/50-mine/cells.yaml/ask/options", "severalRight"),
                        tuple("/50-mine/cells.yaml/ask/options/2/text", "missing"),
                        tuple("/50-mine/cells.yaml/ask/options/2/word", "unknownKey"));
    }

    private void append(String file, String text) throws IOException {
        Path path = lesson.resolve(file);
        Files.writeString(path, Files.readString(path) + text);
    }
}
