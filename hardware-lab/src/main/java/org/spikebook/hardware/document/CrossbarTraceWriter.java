package org.spikebook.hardware.document;

import org.spikebook.hardware.emulation.CrossbarTrace;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;

/** Writes what a TrueNorth core did, {@code spikebook/truenorth-trace/1}. */
public final class CrossbarTraceWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private CrossbarTraceWriter() {}

    /**
     * V and output spikes of every tick; where the file said what to expect, also whether it came
     * out so and the first difference.
     */
    public static String write(CrossbarFile file, CrossbarTrace trace) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "spikebook/truenorth-trace/1");
        root.put("ticks", trace.v().length);
        root.put("bitExact", file.core().isBitExact());
        RegisterTraceWriter.comparison(
                root, file.expected().isPresent(), file.firstMismatch(trace));
        int neurons = file.core().neurons().size();
        ArrayNode v = root.putArray("v");
        ArrayNode spikes = root.putArray("output_spikes");
        for (int t = 0; t < trace.v().length; t++) {
            RegisterTraceWriter.row(v, trace.v()[t]);
            RegisterTraceWriter.row(spikes, SpikeBits.of(trace.spikes()[t], neurons));
        }
        root.put(
                "total_output_spikes", Arrays.stream(trace.spikes()).mapToInt(s -> s.length).sum());
        root.put("synaptic_events", Arrays.stream(trace.synapticEvents()).sum());
        return MAPPER.writeValueAsString(root);
    }
}
