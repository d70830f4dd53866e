package org.spikebook.simulator.engine;

import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.Runs;

import java.util.function.Function;

/**
 * A network document that says what another simulator was told, and where its output stands.
 *
 * @param trace name of the reference trace
 * @param variant which of its outputs, in words; may be empty
 * @param output pointer to the output, which holds spike times and potentials
 * @param potential name of the potentials in the output
 * @param variable what to record here
 * @param stampOffset steps from the trace's stamp of a spike to ours
 */
record TraceCase(
        String trace,
        String variant,
        Function<Trace, String> document,
        String output,
        String potential,
        String variable,
        int stampOffset) {

    private static final double PERTURBATION = 1e-13;

    /** A trace of NEST, which stamps the end of a step. */
    static TraceCase nest(String name, Function<Trace, String> document) {
        return new TraceCase("nest/" + name, "", document, "/output", "/V_m", "vMv", -1);
    }

    /** A trace of Brian2, which stamps the start of a step. */
    static TraceCase brian(String name, Function<Trace, String> document) {
        return new TraceCase("brian2/" + name, "", document, "/output", "/v_mV", "vMv", 0);
    }

    TraceCase variant(String words) {
        return new TraceCase(trace, words, document, output, potential, variable, stampOffset);
    }

    TraceCase outputs(String pointer, String potentials) {
        return new TraceCase(trace, variant, document, pointer, potentials, variable, stampOffset);
    }

    TraceCase recording(String name) {
        return new TraceCase(trace, variant, document, output, potential, name, stampOffset);
    }

    String name() {
        return variant.isEmpty() ? trace : trace + ", " + variant;
    }

    /** Runs the document, once more with the initial potential perturbed. */
    TraceComparison compare() {
        Trace reference = Trace.load(trace);
        String told = document.apply(reference);
        Recording recording = Runs.run(told);
        Recording perturbed = Runs.run(perturb(told));
        return new TraceComparison(
                reference.steps(output + "/spike_times_ms", dtMs(reference), stampOffset),
                recording.spikes().get("raster").steps(),
                reference.numbers(output + potential),
                recording.traces().get("v").values()[0],
                perturbed.traces().get("v").values()[0]);
    }

    private static double dtMs(Trace reference) {
        return reference.number("/dt_ms");
    }

    private String perturb(String told) {
        String key = "\"" + variable + "\": ";
        int at = told.indexOf(key, told.indexOf("\"initial\"")) + key.length();
        int end = at;
        while ("-.0123456789Ee".indexOf(told.charAt(end)) >= 0) {
            end++;
        }
        double v = Double.parseDouble(told.substring(at, end));
        return told.substring(0, at).replace("\"linear\"", "\"bias\": 1e-13, \"linear\"")
                + (v + PERTURBATION * Math.max(1, Math.abs(v)))
                + told.substring(end);
    }

    @Override
    public String toString() {
        return name();
    }
}
