package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

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
        notebook.lesson()
                .ifPresent(lesson ->
                        root.putObject("lesson")
                                .put("id", lesson.id())
                                .put("version", lesson.version()));
        var cells = root.putArray("cells");
        for (Cell cell : notebook.cells()) {
            writeCell(cell, cells.addObject());
        }
        return withEscapedHalves(PRETTY.writeValueAsString(root)) + "\n";
    }

    private static void writeCell(Cell cell, ObjectNode out) {
        out.put("id", cell.id());
        out.put("type", cell.type());
        if (!cell.title().isEmpty()) {
            out.put("title", cell.title());
        }
        switch (cell) {
            case TextCell text -> out.put("markdown", text.markdown());
            case NetworkCell network -> {
                out.put("document", network.document());
                writeLayout(network.layout(), out.putObject("layout"));
            }
            case TrainingCell training -> {
                out.put("input", training.input()).put("plan", training.plan());
                if (!training.brought().isEmpty()) {
                    out.put("brought", training.brought());
                }
            }
            case ChipCell chip -> writeChip(chip, out);
            case TaskCell task -> writeTask(task, out);
        }
    }

    private static void writeChip(ChipCell chip, ObjectNode out) {
        out.put("input", chip.input());
        out.put("chip", chip.chip());
        out.put("inferencesPerSecond", chip.inferencesPerSecond());
        if (!chip.ownChip().isEmpty()) {
            out.put("ownChip", chip.ownChip());
        }
        if (!chip.learner().isEmpty()) {
            out.put("learner", chip.learner());
        }
    }

    private static void writeTask(TaskCell task, ObjectNode out) {
        var inputs = out.putArray("inputs");
        task.inputs().forEach(inputs::add);
        writeCheck(task.check(), out.putObject("check"));
        out.put("points", task.points());
        out.put("markdown", task.markdown());
    }

    private static void writeLayout(CanvasLayout layout, ObjectNode out) {
        layout.nodes().forEach((id, at) -> out.putObject(id).put("x", at.x()).put("y", at.y()));
    }

    private static void writeCheck(CheckSpec check, ObjectNode out) {
        out.put("type", check.type());
        for (Map.Entry<String, Value> parameter : check.parameters().entrySet()) {
            writeValue(parameter.getKey(), parameter.getValue(), out);
        }
    }

    private static void writeValue(String key, Value value, ObjectNode out) {
        switch (value) {
            case Value.Real(double number) -> out.put(key, number);
            case Value.Word(String word) -> out.put(key, word);
            case Value.Flag(boolean flag) -> out.put(key, flag);
            case Value.Series(var numbers) -> {
                var array = out.putArray(key);
                numbers.forEach(array::add);
            }
            case Value.Random(Distribution distribution) -> out.put(key, distribution.mean());
        }
    }

    /**
     * Half a surrogate pair, which only a broken document holds, is lost in UTF-8 unless it is
     * written as an escape.
     */
    private static String withEscapedHalves(String json) {
        if (json.codePoints().noneMatch(NotebookWriter::isHalf)) {
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

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
