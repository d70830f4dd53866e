package org.spikebook.simulator.engine;

import java.util.Locale;

/** Writes what another simulator was told as a network document. */
final class TraceDocuments {

    private TraceDocuments() {}

    /** One neuron, called cell, whose spikes and potential are recorded. */
    static String document(
            String model, String receptors, String initial, String input, Trace trace, String v) {
        double dtMs = trace.number("/dt_ms");
        int steps = trace.numbers(v).length;
        return String.format(
                Locale.ROOT,
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "model": %s, "receptors": %s, "initial": {%s}}],
                 %s
                 "recorders": [{"id": "raster", "of": "cell"}, {"id": "v", "of": "cell", "record": "%s"}],
                 "run": {"dtMs": %s, "durationMs": %s}}\
                """,
                model,
                receptors,
                initial,
                input,
                initial.substring(1, initial.indexOf('"', 1)),
                dtMs,
                steps * dtMs);
    }

    /** Spikes of an excitatory and an inhibitory source; nothing where there are none. */
    static String spikes(Trace trace, String key, double we, double wi, double shiftMs) {
        if (trace.numbers("/input/exc_spike_times_ms").length == 0) {
            return "";
        }
        boolean nest = trace.name().startsWith("nest");
        return String.format(
                Locale.ROOT,
                """
                "stimuli": [
                  {"id": "exc", "type": "spikeTimes", "timesMs": %s},
                  {"id": "inh", "type": "spikeTimes", "timesMs": %s}],
                "projections": [
                  {"id": "e", "from": "exc", "to": "cell", "%3$s": %4$s, "delayMs": %6$s},
                  {"id": "i", "from": "inh", "to": "cell", "%3$s": %5$s, "delayMs": %6$s}],\
                """,
                trace.list("/input/exc_spike_times_ms", shiftMs),
                trace.list("/input/inh_spike_times_ms", shiftMs),
                key,
                we,
                wi,
                trace.number(nest ? "/synapse/delay_ms" : "/params/delay_ms"));
    }

    /** A current given step by step. */
    static String current(Trace trace, String pointer) {
        return String.format(
                Locale.ROOT,
                """
                "stimuli": [{"id": "drive", "type": "sampledCurrent", "sampleMs": %s,
                  "samplesPa": %s}],
                "projections": [{"id": "p", "from": "drive", "to": "cell"}],\
                """,
                trace.number("/dt_ms"),
                held(trace.list(pointer, 0)));
    }

    /** Brian2 holds the last sample; the document says so by repeating it. */
    private static String held(String samples) {
        int last = samples.lastIndexOf(',');
        return samples.replace("]", samples.substring(last));
    }
}
