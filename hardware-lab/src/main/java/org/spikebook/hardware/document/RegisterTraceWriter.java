package org.spikebook.hardware.document;

import org.spikebook.hardware.emulation.RegisterTrace;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/** Writes what a register network did, {@code spikebook/register-trace/1}. */
public final class RegisterTraceWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private RegisterTraceWriter() {}

    /**
     * u, v and output spikes of every step; where the file said what to expect, also whether it
     * came out so and the first difference.
     */
    public static String write(RegisterFile file, RegisterTrace trace) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "spikebook/register-trace/1");
        root.put("steps", trace.u().length);
        comparison(root, file.expected().isPresent(), file.firstMismatch(trace));
        ArrayNode u = root.putArray("u");
        ArrayNode v = root.putArray("v");
        ArrayNode spikes = root.putArray("output_spikes");
        int total = 0;
        for (int t = 0; t < trace.u().length; t++) {
            row(u, trace.u()[t]);
            row(v, trace.v()[t]);
            row(spikes, trace.outputs()[t]);
            total += SpikeBits.indices(trace.outputs()[t]).length;
        }
        root.put("total_output_spikes", total);
        return MAPPER.writeValueAsString(root);
    }

    /** Whether a trace came out as expected, where anything was. */
    static void comparison(ObjectNode root, boolean expected, Optional<TraceMismatch> mismatch) {
        if (expected) {
            root.put("asExpected", mismatch.isEmpty());
            mismatch.ifPresent(m -> mismatch(root.putObject("firstMismatch"), m));
        }
    }

    private static void mismatch(ObjectNode node, TraceMismatch mismatch) {
        node.put("variable", mismatch.variable());
        node.put("step", mismatch.step());
        node.put("neuron", mismatch.neuron());
        node.put("expected", mismatch.expected());
        node.put("actual", mismatch.actual());
    }

    static void row(ArrayNode rows, int[] values) {
        ArrayNode row = rows.addArray();
        for (int value : values) {
            row.add(value);
        }
    }
}
