package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.runs.RunRow;
import org.spikebook.simulator.document.JsonFields;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

final class RunsFormat extends CellFormat<RunsCell> {

    private static final int MAX_DOCUMENT = 8 << 20;
    private static final double MAX_MILLIS = 1e15;
    private static final double MAX_DT_MS = 1e6;
    private static final double LONGEST_MS = 1e9;
    private static final double FAR = 1e300;

    RunsFormat() {
        super("runs", RunsCell.class);
    }

    @Override
    Cell read(String id, CellFields fields) {
        JsonFields json = fields.json();
        return new RunsCell(
                id,
                "",
                fields.input(),
                fields.kept("start", MAX_DOCUMENT),
                measures(json),
                json.number("fromMs", 0, LONGEST_MS, 0),
                fields.keepsWork() ? rows(json) : List.of());
    }

    /** The columns of numbers; what is wrong is added to the problems of the fields. */
    static List<RunMeasure> measures(JsonFields cell) {
        return cell.objects("measures", RunsCell.MOST_MEASURES).stream()
                .map(RunsFormat::measure)
                .distinct()
                .toList();
    }

    private static RunMeasure measure(JsonFields fields) {
        RunMeasure measure =
                new RunMeasure(
                        SweepParts.measureOfRun(fields), fields.text("of", CellFields.MAX_ID));
        fields.noOthers();
        return measure;
    }

    private static List<RunRow> rows(JsonFields cell) {
        return cell.optionalObjects("rows", RunsCell.MOST_ROWS).stream()
                .map(RunsFormat::row)
                .toList();
    }

    private static RunRow row(JsonFields fields) {
        RunRow row =
                new RunRow(
                        Instant.ofEpochMilli(
                                (long) fields.number("atMillis", 0, MAX_MILLIS).orElse(0)),
                        fields.wholeLong("seed", Long.MIN_VALUE, Long.MAX_VALUE, 0),
                        fields.number("dtMs", 0, MAX_DT_MS).orElse(0),
                        fields.text("document", RunsCell.MOST_CHARACTERS),
                        values(fields),
                        without(fields));
        fields.noOthers();
        return row;
    }

    private static Map<String, Double> values(JsonFields row) {
        Map<String, Double> values = new TreeMap<>();
        row.object("values")
                .ifPresent(fields -> {
                    for (String key : fields.otherKeys()) {
                        fields.number(key, -FAR, FAR).ifPresent(value -> values.put(key, value));
                    }
                    fields.noOthers();
                });
        return values;
    }

    /** Rows of earlier versions do not tell. */
    private static Set<String> without(JsonFields row) {
        return row.optionalList("without", RunsCell.MOST_MEASURES).stream()
                .map(key -> key.asString(""))
                .collect(Collectors.toSet());
    }

    @Override
    Set<String> keysOfNotebooks() {
        return Set.of("start", "rows");
    }

    @Override
    void write(RunsCell cell, ObjectNode out) {
        out.put("input", cell.input());
        if (!cell.start().isEmpty()) {
            out.put("start", cell.start());
        }
        ArrayNode measures = out.putArray("measures");
        for (RunMeasure each : cell.measures()) {
            measures.addObject().put("measure", each.measure().type()).put("of", each.of());
        }
        out.put("fromMs", cell.fromMs());
        ArrayNode rows = out.putArray("rows");
        cell.rows().forEach(row -> write(row, rows.addObject()));
    }

    private static void write(RunRow row, ObjectNode out) {
        out.put("atMillis", row.at().toEpochMilli());
        out.put("seed", row.seed());
        out.put("dtMs", row.dtMs());
        out.put("document", row.document());
        ObjectNode values = out.putObject("values");
        new TreeMap<>(row.values()).forEach(values::put);
        if (!row.without().isEmpty()) {
            ArrayNode without = out.putArray("without");
            row.without().stream().sorted().forEach(without::add);
        }
    }
}
