package org.spikebook.lesson.notebook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.HelpTaken;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class NotebookJsonTest {

    @Test
    void every_kind_of_cell_reads_back_equal() {
        Notebook notebook = notebookWith("{\"format\": \"spikebook/network/1\"}");

        assertThat(NotebookJson.read(NotebookJson.write(notebook)))
                .isEqualTo(new Reading.Readable<>(notebook));
    }

    /** What is wrong with a check is told where it is shown. */
    @Test
    void check_of_which_nothing_counts_reads_back_equal() {
        CheckSpec late =
                new CheckSpec(
                        "spikeCount",
                        Map.of("fromMs", Value.of(200.0), "durationMs", Value.of(100.0)));
        Notebook notebook =
                new Notebook(
                        "Mine",
                        Optional.empty(),
                        List.of(new TaskCell("task", "", List.of(), late, 2, "Keep it quiet.")));

        assertThat(NotebookJson.read(NotebookJson.write(notebook)))
                .isEqualTo(new Reading.Readable<>(notebook));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"format\": ",
                "not json at all \u0000 \u001f \\ \" 𝄞",
                "half \ud834 a pair",
                "{\"a\":1,\"a\":2}",
                "[[[[[[[["
            })
    void broken_network_survives_saving_as_bytes_untouched(String document) {
        byte[] saved = NotebookJson.write(notebookWith(document)).getBytes(StandardCharsets.UTF_8);

        Reading<Notebook> read = NotebookJson.read(new String(saved, StandardCharsets.UTF_8));

        assertThat(read).isEqualTo(new Reading.Readable<>(notebookWith(document)));
    }

    @Test
    void all_problems_are_told_at_once_with_their_paths() {
        String json =
                """
                {"format": "spikebook/notebook/1", "title": 7, "colour": "red", "cells": [
                  {"id": "a b", "type": "text", "markdown": "x"},
                  {"id": "t", "type": "training", "input": "t", "plan": {}},
                  {"id": "c", "type": "chip", "input": "t", "chip": "loihi1", "inferencesPerSecond": -1},
                  {"id": "z", "type": "dance"},
                  42
                ]}
                """;

        assertThat(NotebookJson.read(json)).isInstanceOf(Reading.Unreadable.class);
        assertThat(problems(json))
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("/title", "notAText"),
                        tuple("/cells/1/plan", "notAText"),
                        tuple("/cells/2/inferencesPerSecond", "notANumber"),
                        tuple("/cells/3/type", "unknownCellType"),
                        tuple("/cells/4", "notAnObject"),
                        tuple("/colour", "unknownKey"));
        assertThat(problems(json)).allSatisfy(p -> assertThat(p.message() + p.hint()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{} {}",
                "{\"format\": \"spikebook/notebook/1\", \"format\": \"spikebook/notebook/1\"}",
                "{\"format\": \"spikebook/network/1\"}",
                "{\"format\": \"spikebook/notebook/1\", \"title\": \"\", \"cells\": {}}",
                "{\"format\": \"spikebook/notebook/1\", \"title\": \"\", \"cells\": [null]}"
            })
    void text_that_is_no_notebook_is_refused_with_a_reason_and_a_remedy(String json) {
        assertThat(problems(json))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.message()).isNotBlank())
                .allSatisfy(p -> assertThat(p.hint()).isNotBlank());
    }

    @Test
    void deep_nesting_is_refused() {
        String json = "{\"format\": " + "[".repeat(100_000);

        assertThat(problems(json)).extracting(Problem::code).containsExactly("notJson");
    }

    @Test
    void too_long_notebook_is_refused() {
        assertThat(problems(" ".repeat(NotebookJson.MAX_LENGTH + 1)))
                .extracting(Problem::code)
                .containsExactly("tooLong");
    }

    @Test
    void hash_follows_every_change() {
        Notebook notebook = notebookWith("{}");

        assertThat(NotebookHash.of(notebook))
                .startsWith("sha256:")
                .isEqualTo(NotebookHash.of(notebookWith("{}")))
                .isNotEqualTo(NotebookHash.of(notebookWith("{ }")))
                .isNotEqualTo(NotebookHash.of(notebook.withTitle("Other")));
    }

    @Test
    void every_kind_of_question_reads_back_equal() {
        List<String> options = List.of("both", "left");
        Notebook notebook =
                new Notebook(
                        "Asks",
                        Optional.empty(),
                        List.of(
                                question("a", new Question.Choice(options), Answer.option(1)),
                                question(
                                        "b",
                                        new Question.Choices(options),
                                        new Answer.Options(List.of(0, 1))),
                                question(
                                        "c",
                                        new Question.Number("mV", 0.5),
                                        new Answer.Number(-51)),
                                question("d", new Question.Text(), new Answer.Text("the mean")),
                                question(
                                        "e",
                                        new Question.Order(options),
                                        new Answer.Options(List.of(1, 0))),
                                question(
                                        "f",
                                        new Question.Draw(
                                                axis(0, 10, Axis.Scale.LINEAR, 5.0),
                                                axis(1, 100, Axis.Scale.LOG),
                                                "exc",
                                                "/stimuli/current/amplitudePa"),
                                        new Answer.Drawn(
                                                List.of(
                                                        new CurvePoint(0, 1),
                                                        new CurvePoint(2.5, 40)))),
                                new QuestionCell(
                                        "open",
                                        "",
                                        new Question.Choice(options),
                                        true,
                                        "Which one?",
                                        Optional.empty())));

        assertThat(NotebookJson.read(NotebookJson.write(notebook)))
                .isEqualTo(new Reading.Readable<>(notebook));
    }

    private static Axis axis(double from, double to, Axis.Scale scale, Double... ticks) {
        return new Axis("a", "Hz", from, to, scale, List.of(ticks));
    }

    @Test
    void help_taken_reads_back_equal_and_a_task_without_any_has_no_such_key() {
        Notebook without = notebookWith("{}");
        TaskCell task = without.cell("task-1", TaskCell.class).orElseThrow();
        Notebook helped = without.withCell(task.withHelp(new HelpTaken(2, true)));

        assertThat(NotebookJson.read(NotebookJson.write(helped)))
                .isEqualTo(new Reading.Readable<>(helped));
        assertThat(NotebookJson.write(without)).doesNotContain("\"help\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'kind': 'riddle' | unknownKind",
                "'kind': 'choice', 'options': ['one'] | badOptions",
                "'kind': 'choice', 'options': ['a', 'b'], 'answer': 2 | badAnswer",
                "'kind': 'choice', 'options': ['a', 'b'], 'answer': [0, 1] | badAnswer",
                "'kind': 'choices', 'options': ['a', 'b'], 'answer': [1, 1] | badAnswer",
                "'kind': 'order', 'options': ['a', 'b'], 'answer': [0] | badAnswer",
                "'kind': 'number', 'tolerance': -1 | notANumber",
                "'kind': 'number', 'tolerance': 0, 'answer': 'much' | badAnswer",
                "'kind': 'text', 'answer': ' ' | badAnswer",
                "'kind': 'draw', 'x': {'label': 'x', 'from': 0, 'to': 1} | missing",
                "'kind': 'draw', 'x': {'label': 'x', 'from': 1, 'to': 0}, 'y': {'label': 'y',"
                        + " 'from': 0, 'to': 1} | badRange",
                "'kind': 'draw', 'x': {'label': 'x', 'from': 0, 'to': 1, 'scale': 'log'}, 'y':"
                        + " {'label': 'y', 'from': 0, 'to': 1} | badRange",
                "'kind': 'draw', 'x': {'label': 'x', 'from': 0, 'to': 1}, 'y': {'label': 'y',"
                        + " 'from': 0, 'to': 1}, 'answer': [[0, 0]] | badAnswer",
                "'kind': 'draw', 'x': {'label': 'x', 'from': 0, 'to': 1}, 'y': {'label': 'y',"
                        + " 'from': 0, 'to': 1}, 'answer': [[0, 0], [1, 2]] | badAnswer",
                "'kind': 'draw', 'x': {'label': 'x', 'from': 0, 'to': 1}, 'y': {'label': 'y',"
                        + " 'from': 0, 'to': 1}, 'answer': [[1, 0], [0, 1]] | badAnswer",
                "'kind': 'draw', 'x': {'label': 'x', 'from': 0, 'to': 1}, 'y': {'label': 'y',"
                        + " 'from': 0, 'to': 1}, 'answer': [[0, 'a'], [1, 1]] | badAnswer",
                "'kind': 'text', 'predict': 'yes' | notAFlag",
                "'kind': 'text', 'right': 1 | unknownKey"
            })
    void broken_question_is_refused_with_a_remedy(String fields, String code) {
        String json =
                """
                {"format": "spikebook/notebook/1", "title": "x",
                 "cells": [{"id": "q", "type": "question", "markdown": "", %s}]}
                """
                        .formatted(fields.replace('\'', '"'));

        assertThat(problems(json)).extracting(Problem::code).containsExactly(code);
        assertThat(problems(json)).allSatisfy(p -> assertThat(p.hint()).isNotBlank());
    }

    private static QuestionCell question(String id, Question question, Answer answer) {
        return new QuestionCell(id, "T", question, false, "Which one?", Optional.of(answer));
    }

    private static List<Problem> problems(String json) {
        return NotebookJson.read(json).problems();
    }

    private static Notebook notebookWith(String document) {
        return new Notebook(
                "From spike to silicon",
                Optional.of(new LessonRef("01-from-spike-to-silicon", 1)),
                List.of(
                        new TextCell("intro", "# Größe $\\tau_m$"),
                        new NetworkCell(
                                "net",
                                "A network",
                                document,
                                CanvasLayout.EMPTY
                                        .with("exc", 10.5, -3)
                                        .grouped(
                                                new CanvasLayout.Group(
                                                        "Input", Set.of("exc", "noise"), true))),
                        new TrainingCell("train", "", "net", "{\"epochs\": 3}"),
                        new TrainingCell("held", "", "net", "{}", "sha256:" + "0".repeat(64)),
                        new ChipCell("chip", "On a chip", "train", "loihi1", 100)
                                .withLearner("hidden-out"),
                        new ChipCell("mine", "On mine", "train", "own", 10)
                                .withOwnChip("{\"id\": \"own\"}"),
                        new TaskCell(
                                "task-1",
                                "Ten hertz",
                                List.of("net"),
                                new CheckSpec(
                                        "populationRate",
                                        Map.of(
                                                "wantedHz", Value.of(10.0),
                                                "population", Value.of("exc"),
                                                "hidden", Value.of(true),
                                                "seeds", new Value.Series(List.of(1.0, 2.0)))),
                                3,
                                "Make it fire.")));
    }
}
