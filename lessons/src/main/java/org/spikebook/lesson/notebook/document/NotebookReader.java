package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.document.ExactJson;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.StrictJson;
import org.spikebook.simulator.problem.Position;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the frame of a notebook; the cells are read by {@link CellReader}. */
final class NotebookReader {

    static final int MAX_TITLE = 300;
    private static final int MAX_LESSON_ID = 100;
    private static final int MAX_VERSION = 1_000_000;
    private static final int MAX_VARIANT = 250;
    private static final JsonMapper JSON = ExactJson.mapper(NotebookJson.MAX_LENGTH);

    private final List<Problem> problems = new ArrayList<>();

    private NotebookReader() {}

    static Reading<Notebook> read(String json) {
        if (json.length() > NotebookJson.MAX_LENGTH) {
            return refused("tooLong", json.length(), NotebookJson.MAX_LENGTH);
        }
        try {
            return new NotebookReader().notebook(JSON.readTree(json));
        } catch (JacksonException e) {
            Position at = StrictJson.position(e);
            return refused("notJson", at.line(), at.column());
        }
    }

    private static Reading<Notebook> refused(String code, Object... args) {
        return Reading.unreadable(Problem.of(NotebookReader.class, "", code, args));
    }

    private Reading<Notebook> notebook(JsonNode root) {
        JsonFields fields = new JsonFields(root, "", problems);
        String format = fields.text("format", MAX_TITLE);
        if (problems.isEmpty() && !format.equals(NotebookJson.FORMAT)) {
            problems.add(
                    Problem.of(
                            NotebookReader.class,
                            "/format",
                            "unknownFormat",
                            format,
                            NotebookJson.FORMAT));
            return new Reading.Unreadable<>(problems);
        }
        String title = fields.text("title", MAX_TITLE);
        Optional<LessonRef> lesson = lesson(fields);
        List<Cell> cells = cells(fields);
        fields.noOthers();
        if (problems.isEmpty()) {
            problems.addAll(Notebook.problems(cells));
        }
        return problems.isEmpty()
                ? new Reading.Readable<>(new Notebook(title, lesson, cells))
                : new Reading.Unreadable<>(problems);
    }

    private Optional<LessonRef> lesson(JsonFields notebook) {
        if (notebook.any("lesson").isEmpty()) {
            return Optional.empty();
        }
        return notebook.object("lesson")
                .map(fields -> {
                    String id = fields.text("id", MAX_LESSON_ID);
                    int version = fields.whole("version", 1, MAX_VERSION).orElse(1);
                    String variant = fields.optionalText("variant", MAX_VARIANT);
                    fields.noOthers();
                    return new LessonRef(id, version, variant);
                });
    }

    private List<Cell> cells(JsonFields notebook) {
        List<Cell> cells = new ArrayList<>();
        List<JsonNode> nodes = notebook.list("cells", Notebook.MAX_CELLS);
        for (int i = 0; i < nodes.size(); i++) {
            new CellReader(nodes.get(i), "/cells/" + i, problems).cell().ifPresent(cells::add);
        }
        return cells;
    }
}
