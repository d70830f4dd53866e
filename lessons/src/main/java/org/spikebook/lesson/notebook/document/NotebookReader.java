package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.document.JsonFields;
import org.spikebook.lesson.document.StrictJson;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.parameter.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
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
    private static final JsonMapper JSON = StrictJson.mapper(NotebookJson.MAX_LENGTH);

    private final List<Problem> problems = new ArrayList<>();

    private NotebookReader() {}

    static NotebookReading read(String json) {
        if (json.length() > NotebookJson.MAX_LENGTH) {
            return refused("tooLong", json.length(), NotebookJson.MAX_LENGTH);
        }
        try {
            return new NotebookReader().notebook(JSON.readTree(json));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            return at == null || at.getLineNr() < 1
                    ? refused("notJson", 1, 1)
                    : refused("notJson", at.getLineNr(), at.getColumnNr());
        }
    }

    private static NotebookReading refused(String code, Object... args) {
        return new NotebookReading.Refused(
                List.of(Problem.of(NotebookReader.class, "", code, args)));
    }

    private NotebookReading notebook(JsonNode root) {
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
            return new NotebookReading.Refused(problems);
        }
        String title = fields.text("title", MAX_TITLE);
        Optional<LessonRef> lesson = lesson(fields);
        List<Cell> cells = cells(fields);
        fields.noOthers();
        if (problems.isEmpty()) {
            problems.addAll(Notebook.problems(cells));
        }
        return problems.isEmpty()
                ? new NotebookReading.Read(new Notebook(title, lesson, cells))
                : new NotebookReading.Refused(problems);
    }

    private Optional<LessonRef> lesson(JsonFields notebook) {
        if (notebook.any("lesson").isEmpty()) {
            return Optional.empty();
        }
        return notebook.object("lesson")
                .map(fields -> {
                    String id = fields.text("id", MAX_LESSON_ID);
                    int version = fields.whole("version", 1, MAX_VERSION).orElse(1);
                    fields.noOthers();
                    return new LessonRef(id, version);
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
