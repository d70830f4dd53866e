package org.spikebook.web.publish.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.NetworkTwin;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.web.picture.PicturedLesson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class JupyterNotebookTest {

    private static final LessonCatalog LESSONS = LessonCatalog.builtIn();
    private static final Laboratory LABORATORY = Laboratory.standard();
    private static final String SPIKING =
            """
            { "format": "spikebook/network/1", "name": "one",
              "populations": [ { "id": "a", "size": 2, "model": { "type": "lif" },
                                 "receptors": { "type": "delta" } } ],
              "stimuli": [ { "id": "in", "type": "poisson", "size": 2, "rateHz": 50 } ],
              "projections": [ { "id": "in-a", "from": "in", "to": "a" } ],
              "recorders": [ { "id": "spikes", "of": "a" } ],
              "run": { "dtMs": 0.5, "durationMs": 20, "seed": 3 } }\
            """;

    static List<String> lessons() {
        return LESSONS.lessons().stream().map(Lesson::slug).toList();
    }

    /** What {@code nbformat} demands of its version 4.5, and each cell in its place. */
    @ParameterizedTest
    @MethodSource("lessons")
    void file_ofEachLesson_isAJupyterNotebook(String slug) {
        Notebook notebook = LESSONS.lesson(slug).orElseThrow().newNotebook(Locale.ENGLISH);
        JsonNode file = exported(notebook, LESSONS);

        assertThat(keys(file))
                .containsExactlyInAnyOrder("cells", "metadata", "nbformat", "nbformat_minor");
        assertThat(file.path("nbformat").intValue()).isEqualTo(4);
        assertThat(file.path("nbformat_minor").intValue()).isEqualTo(5);
        assertThat(file.at("/metadata/kernelspec/name").stringValue()).isEqualTo("python3");
        assertCells(file);
        assertThat(ids(file)).containsSubsequence(notebook.cells().stream().map(Cell::id).toList());
        for (NetworkCell network : notebook.cells(NetworkCell.class)) {
            assertIsCodeOrTellsWhyNot(cell(file, network.id()));
        }
    }

    private static void assertCells(JsonNode file) {
        Set<String> ids = new HashSet<>();
        for (JsonNode cell : file.path("cells")) {
            String id = cell.path("id").stringValue();
            assertThat(id).matches("[a-zA-Z0-9_-]{1,64}");
            assertThat(ids.add(id)).as(id).isTrue();
            assertThat(cell.path("metadata").isObject()).isTrue();
            assertSource(cell);
            switch (cell.path("cell_type").stringValue()) {
                case "code" -> {
                    assertThat(keys(cell))
                            .containsExactlyInAnyOrder(
                                    "cell_type",
                                    "execution_count",
                                    "id",
                                    "metadata",
                                    "outputs",
                                    "source");
                    assertThat(cell.path("execution_count").isNull()).isTrue();
                    assertThat(cell.path("outputs").isEmpty()).isTrue();
                }
                case "markdown" ->
                        assertThat(keys(cell))
                                .contains("cell_type", "id", "metadata", "source")
                                .isSubsetOf("attachments", "cell_type", "id", "metadata", "source");
                default -> throw new AssertionError(cell.path("cell_type"));
            }
        }
    }

    /** All lines but the last end as lines do. */
    private static void assertSource(JsonNode cell) {
        JsonNode lines = cell.path("source");
        assertThat(lines.isArray()).isTrue();
        for (int k = 0; k < lines.size(); k++) {
            boolean isLast = k == lines.size() - 1;
            assertThat(lines.get(k).stringValue().indexOf('\n'))
                    .isEqualTo(isLast ? -1 : lines.get(k).stringValue().length() - 1);
        }
    }

    private static void assertIsCodeOrTellsWhyNot(JsonNode cell) {
        if (cell.path("cell_type").stringValue().equals("code")) {
            assertThat(source(cell))
                    .containsSubsequence("from brian2 import *", "start_scope()", "net.run(");
        } else {
            assertThat(source(cell))
                    .containsAnyOf("Brian 2 cannot express", "The lesson hides", "has problems");
        }
    }

    @Test
    void networks_ofTheFirstLessons_areCode() {
        for (String slug : List.of("membrane", "02-the-f-i-curve", "04-a-balanced-network")) {
            Notebook notebook = LESSONS.lesson(slug).orElseThrow().newNotebook(Locale.ENGLISH);
            assertThat(cells(exported(notebook, LESSONS)))
                    .as(slug)
                    .anyMatch(cell -> cell.path("cell_type").stringValue().equals("code"));
        }
    }

    @Test
    void network_isWithoutWhatItDoesNotNeed_andSaysWhatItIs() {
        JsonNode file = exported(network("one", SPIKING));

        assertThat(ids(file)).containsExactly("title-1", "one-1", "one");
        assertThat(source(cell(file, "one-1"))).isEqualTo("### My \\*network\\*");
        assertThat(source(cell(file, "one"))).contains("plt.subplots(1, ").endsWith("plt.show()");
    }

    @Test
    void twin_isASecondCell() {
        JsonNode file =
                exported(
                        network("one", SPIKING)
                                .withTwin(new NetworkTwin("/stimuli/in/rateHz", 80)));

        assertThat(source(cell(file, "one"))).contains("rates=50*Hz").doesNotContain("80*Hz");
        assertThat(cells(file).getLast().path("cell_type").stringValue()).isEqualTo("code");
        assertThat(source(cells(file).getLast())).contains("rates=80*Hz");
    }

    @Test
    void network_thatHidesValues_orIsBroken_isANote() {
        NetworkLocks hidden = new NetworkLocks(List.of("/stimuli/in/rateHz"), List.of(), Map.of());
        JsonNode file =
                exported(network("one", SPIKING).withLocks(hidden), network("two", "{ \"na"));

        assertThat(source(cell(file, "one")))
                .contains("The lesson hides parts")
                .doesNotContain("brian2", "50");
        assertThat(source(cell(file, "two"))).contains("has problems", "\n- ");
        assertThat(cells(file)).noneMatch(cell -> cell.has("outputs"));
    }

    @Test
    void training_isANote() {
        assertThat(source(cell(exported(new TrainingCell("t", "", "one", "{}")), "t")))
                .isEqualTo(
                        "### Training\n\nThis training needs Spikebook and is not in this file.");
    }

    @Test
    void liveNumber_ofATraining_saysThatItNeedsAServer() {
        JsonNode file =
                exported(
                        new TextCell("said", "It is {{t.testAccuracy}}, not {{t.spikeCount}}."),
                        new TrainingCell("t", "Train it", "one", "{}"));

        assertThat(source(cell(file, "said")))
                .contains(
                        "It is \\[number of \"Train it\", which needs a Spikebook server\\],"
                                + " not \\[unknown number",
                        "spikeCount");
    }

    @Test
    void question_hasItsOptionsAndWhatWasAnswered() {
        Question choice = new Question.Choice(List.of("up", "down"));
        Question number = new Question.Number("Hz", 1);
        Question order = new Question.Order(List.of("b", "a"));
        Axis axis = new Axis("rate", "Hz", 0, 10, Axis.Scale.LINEAR, List.of());

        assertThat(asked(choice, Optional.of(Answer.option(1))))
                .endsWith("Where?\n\n- [ ] up\n- [x] down");
        assertThat(asked(number, Optional.empty())).endsWith("Answer in Hz.");
        assertThat(asked(number, Optional.of(new Answer.Number(2.5)))).endsWith("Answer: 2.5 Hz");
        assertThat(asked(order, Optional.of(new Answer.Options(List.of(1, 0)))))
                .endsWith("1. a\n2. b");
        assertThat(asked(new Question.Text(), Optional.of(new Answer.Text("*so*"))))
                .endsWith("Answer: \\*so\\*");
        assertThat(asked(new Question.Draw(axis, axis), Optional.empty()))
                .endsWith("Draw rate (Hz) as a function of rate (Hz).");
    }

    private static String asked(Question question, Optional<Answer> answer) {
        QuestionCell cell = new QuestionCell("q", "", question, false, "Where?", answer);
        String source = source(cell(exported(cell), "q"));
        assertThat(source).startsWith("### Question\n\nWhere?");
        return source;
    }

    @Test
    void picture_ofTheLesson_isAttached() {
        LessonCatalog pictured = PicturedLesson.catalog();
        JsonNode file =
                exported(
                        pictured.lesson("50-pictured").orElseThrow().newNotebook(Locale.ENGLISH),
                        pictured);

        assertThat(cells(file))
                .filteredOn(cell -> cell.has("attachments"))
                .isNotEmpty()
                .allSatisfy(cell -> {
                    String name = keys(cell.path("attachments")).getFirst();
                    assertThat(source(cell)).contains("](attachment:" + name + ")");
                    assertThat(
                                    cell.path("attachments")
                                            .path(name)
                                            .path(PicturedLesson.picture().mediaType())
                                            .stringValue())
                            .isNotBlank();
                });
    }

    @Test
    void notes_areInTheReadersLanguage() {
        Notebook notebook =
                new Notebook(
                        "Heft", Optional.empty(), List.of(new TrainingCell("t", "", "one", "{}")));

        assertThat(source(cell(exported(notebook, LESSONS, Locale.GERMAN), "t")))
                .contains("Dieses Training braucht Spikebook");
    }

    @Test
    void cell_withTheIdOfAnotherPlace_keepsIt() {
        JsonNode file = exported(new TextCell("title-1", "a"), network("one", SPIKING));

        assertThat(ids(file)).containsExactly("title-2", "title-1", "one-1", "one");
    }

    private static NetworkCell network(String id, String document) {
        return new NetworkCell(id, "My *network*", document, CanvasLayout.EMPTY);
    }

    private static JsonNode exported(Cell... cells) {
        return exported(new Notebook("Mine", Optional.empty(), List.of(cells)), LESSONS);
    }

    private static JsonNode exported(Notebook notebook, LessonCatalog lessons) {
        return exported(notebook, lessons, Locale.ENGLISH);
    }

    private static JsonNode exported(Notebook notebook, LessonCatalog lessons, Locale locale) {
        JupyterNotebook jupyter =
                new JupyterNotebook(lessons, LABORATORY.networks(), LABORATORY.sources());
        return JsonMapper.shared().readTree(jupyter.of(notebook, locale));
    }

    private static List<JsonNode> cells(JsonNode file) {
        List<JsonNode> cells = new ArrayList<>();
        file.path("cells").forEach(cells::add);
        return cells;
    }

    private static List<String> ids(JsonNode file) {
        return cells(file).stream().map(cell -> cell.path("id").stringValue()).toList();
    }

    private static JsonNode cell(JsonNode file, String id) {
        return cells(file).stream()
                .filter(cell -> cell.path("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String source(JsonNode cell) {
        StringBuilder source = new StringBuilder();
        cell.path("source").forEach(line -> source.append(line.stringValue()));
        return source.toString();
    }

    private static List<String> keys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
