package org.spikebook.web.publish.jupyter;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.prose.LessonPicture;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cells of a Jupyter notebook while they are written, in format 4.5: each has an id of letters,
 * digits, {@code -} and {@code _}, at most 64 of them, as cells have here.
 */
final class JupyterCells {

    private static final int FORMAT = 4;
    private static final int FORMAT_MINOR = 5;
    private static final int MOST_OF_AN_ID = 58;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ObjectWriter PRETTY =
            JSON.writer()
                    .with(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(new DefaultIndenter(" ", "\n"))
                                    .withArrayIndenter(new DefaultIndenter(" ", "\n")));

    private final ArrayNode cells = JSON.createArrayNode();
    private final Set<String> ids;

    /** None yet; ids of the notebook's own cells are kept for those. */
    JupyterCells(Notebook notebook) {
        ids =
                notebook.cells().stream()
                        .map(Cell::id)
                        .collect(Collectors.toCollection(HashSet::new));
    }

    /** An id that no other cell has, like another. */
    String freeId(String like) {
        String start = like.substring(0, Math.min(like.length(), MOST_OF_AN_ID));
        int number = 1;
        while (!ids.add(start + "-" + number)) {
            number++;
        }
        return start + "-" + number;
    }

    /** Adds a text. */
    void text(String id, JupyterText.Adapted text) {
        ObjectNode cell = cell("markdown", id, text.markdown());
        if (!text.attached().isEmpty()) {
            ObjectNode attachments = cell.putObject("attachments");
            text.attached()
                    .forEach((name, picture) ->
                            attachments
                                    .putObject(name)
                                    .put(picture.mediaType(), LessonPicture.text(picture.bytes())));
        }
    }

    /** Adds a text without pictures, as it is. */
    void text(String id, String markdown) {
        text(id, new JupyterText.Adapted(markdown, Map.of()));
    }

    /** Adds a program that was not run. */
    void code(String id, String source) {
        ObjectNode cell = cell("code", id, source);
        cell.putNull("execution_count");
        cell.putArray("outputs");
    }

    private ObjectNode cell(String type, String id, String source) {
        ObjectNode cell = cells.addObject();
        cell.put("cell_type", type);
        cell.put("id", id);
        cell.putObject("metadata");
        ArrayNode lines = cell.putArray("source");
        for (String line : source.strip().split("(?<=\n)")) {
            lines.add(line);
        }
        return cell;
    }

    /** The file. */
    String json(String title) {
        ObjectNode root = JSON.createObjectNode();
        root.set("cells", cells);
        ObjectNode about = root.putObject("metadata");
        about.putObject("kernelspec")
                .put("display_name", "Python 3")
                .put("language", "python")
                .put("name", "python3");
        about.putObject("language_info").put("name", "python");
        about.put("title", title);
        root.put("nbformat", FORMAT);
        root.put("nbformat_minor", FORMAT_MINOR);
        return PRETTY.writeValueAsString(root) + "\n";
    }
}
