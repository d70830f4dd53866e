package org.spikebook.lesson.experiment.document;

import org.spikebook.lesson.experiment.sweep.SweepResult;
import org.spikebook.lesson.experiment.sweep.SweepRow;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.OptionalDouble;

/**
 * Writes sweeps as {@code spikebook/sweep/1} (docs/analysis.md): for each recorder a row for each
 * value. What cannot be told, for want of spikes, is null.
 */
public final class SweepWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private SweepWriter() {}

    /** The sweep as text that ends with a line feed. */
    public static String write(SweepResult result) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "spikebook/sweep/1");
        root.put("parameter", result.parameter());
        ArrayNode seeds = root.putArray("seeds");
        result.seeds().forEach(seeds::add);
        root.put("fromMs", result.fromMs());
        ObjectNode recorders = root.putObject("recorders");
        result.rows()
                .forEach((recorder, rows) -> {
                    ArrayNode list = recorders.putArray(recorder);
                    rows.forEach(row -> write(list.addObject(), row));
                });
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return MAPPER.writer().with(printer).writeValueAsString(root) + "\n";
    }

    private static void write(ObjectNode json, SweepRow row) {
        json.put("value", unsigned(row.value()));
        put(json, "rateHz", row.rateHz());
        put(json, "rateSdHz", row.rateSdHz());
        put(json, "cv", row.cv());
        put(json, "fanoFactor", row.fanoFactor());
        put(json, "correlation", row.correlation());
        put(json, "synchrony", row.synchrony());
    }

    /** Zero without a sign. */
    private static double unsigned(double value) {
        return value + 0.0;
    }

    private static void put(ObjectNode json, String name, OptionalDouble value) {
        if (value.isPresent()) {
            json.put(name, unsigned(value.getAsDouble()));
        } else {
            json.putNull(name);
        }
    }
}
