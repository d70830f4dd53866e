package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.HelpTaken;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Set;

final class TaskFormat extends CellFormat<TaskCell> {

    private static final int MAX_INPUTS = 20;
    private static final int MAX_POINTS = 1000;

    TaskFormat() {
        super("task", TaskCell.class);
    }

    @Override
    Cell read(String id, CellFields fields) {
        JsonFields json = fields.json();
        return new TaskCell(
                id,
                "",
                json.texts("inputs", MAX_INPUTS, CellFields.MAX_ID),
                CellParts.check(json, fields.problems()),
                json.whole("points", 0, MAX_POINTS).orElse(0),
                fields.markdown(),
                help(json));
    }

    private static HelpTaken help(JsonFields task) {
        return task.optionalObject("help")
                .map(fields -> {
                    int hints = fields.whole("hints", 0, HelpTaken.MAX_HINTS).orElse(0);
                    boolean solution = fields.optionalFlag("solution");
                    fields.noOthers();
                    return new HelpTaken(hints, solution);
                })
                .orElse(HelpTaken.NONE);
    }

    @Override
    Set<String> keysOfNotebooks() {
        return Set.of("help");
    }

    @Override
    void write(TaskCell cell, ObjectNode out) {
        var inputs = out.putArray("inputs");
        cell.inputs().forEach(inputs::add);
        writeCheck(cell.check(), out.putObject("check"));
        out.put("points", cell.points());
        out.put("markdown", cell.markdown());
        if (!cell.help().equals(HelpTaken.NONE)) {
            ObjectNode help = out.putObject("help");
            help.put("hints", cell.help().hints());
            if (cell.help().solution()) {
                help.put("solution", true);
            }
        }
    }

    private static void writeCheck(CheckSpec check, ObjectNode out) {
        out.put("type", check.type());
        for (Map.Entry<String, Value> parameter : check.parameters().entrySet()) {
            writeValue(parameter.getKey(), parameter.getValue(), out);
        }
        if (!check.cell().isEmpty()) {
            out.put("cell", check.cell());
        }
        if (check.limit()) {
            out.put("limit", true);
        }
        if (check.hiding() != CheckSpec.Hiding.NONE) {
            out.put(CellParts.HIDE, check.hiding().word());
        }
        if (!check.set().isEmpty()) {
            ObjectNode set = out.putObject("set");
            check.set().forEach((path, value) -> set.put(path, value));
        }
        if (!check.of().isEmpty()) {
            ArrayNode of = out.putArray("of");
            check.of().forEach(inner -> writeCheck(inner, of.addObject()));
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
}
