package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes every key in a fixed order, lines ending with {@code \n} on every machine. */
final class NotebookWriter {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ObjectWriter PRETTY =
            JSON.writer()
                    .with(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private NotebookWriter() {}

    static String write(Notebook notebook) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", NotebookJson.FORMAT);
        root.put("title", notebook.title());
        notebook.lesson().ifPresent(lesson -> writeLesson(lesson, root.putObject("lesson")));
        var cells = root.putArray("cells");
        for (Cell cell : notebook.cells()) {
            writeCell(cell, cells.addObject());
        }
        return withEscapedHalves(PRETTY.writeValueAsString(root)) + "\n";
    }

    private static void writeLesson(LessonRef lesson, ObjectNode out) {
        out.put("id", lesson.id()).put("version", lesson.version());
        if (!lesson.variant().isEmpty()) {
            out.put("variant", lesson.variant());
        }
    }

    private static void writeCell(Cell cell, ObjectNode out) {
        out.put("id", cell.id());
        out.put("type", cell.type());
        if (!cell.title().isEmpty()) {
            out.put("title", cell.title());
        }
        CellFormats.of(cell).writeCell(cell, out);
    }

    /**
     * Half a surrogate pair, which only a broken document holds, is lost in UTF-8 unless it is
     * written as an escape.
     */
    private static String withEscapedHalves(String json) {
        if (!hasHalf(json)) {
            return json;
        }
        StringBuilder out = new StringBuilder(json.length() + 16);
        json.codePoints()
                .forEach(c -> {
                    if (isHalf(c)) {
                        out.append(String.format("\\u%04X", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }

    /** A plain loop: each save looks through its whole notebook. */
    private static boolean hasHalf(String json) {
        int at = 0;
        while (at < json.length()) {
            int codePoint = json.codePointAt(at);
            if (isHalf(codePoint)) {
                return true;
            }
            at += Character.charCount(codePoint);
        }
        return false;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
