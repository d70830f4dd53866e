package org.spikebook.simulator.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What NEST was told. */
final class NestTraces {

    private NestTraces() {}

    static List<TraceCase> all() {
        Stream<TraceCase> leaky =
                Stream.of(
                        TraceCase.nest("iaf_psc_exp_dc", NestTraces::exponential),
                        TraceCase.nest("iaf_psc_exp_spikes", NestTraces::exponential),
                        TraceCase.nest("iaf_psc_delta_dc", NestTraces::delta),
                        TraceCase.nest("iaf_psc_delta_brunel", NestTraces::delta),
                        TraceCase.nest("iaf_psc_alpha_spikes", NestTraces::alpha),
                        TraceCase.nest("iaf_cond_exp_spikes", NestTraces::conductance));
        Stream<TraceCase> izhikevich =
                Stream.of(
                                "CH_2003_h0p1",
                                "RS_2003_h0p1",
                                "RS_2003_h1",
                                "FS_consistent_h0p1",
                                "TC_consistent_h0p1",
                                "RS_spike_input")
                        .map(name -> TraceCase.nest("izhikevich_" + name, NestTraces::izhikevich));
        return Stream.concat(leaky, izhikevich).toList();
    }

    private static String exponential(Trace trace) {
        return leaky(trace, currents(trace, "exponentialCurrent"), "weightPa", tauMemMs(trace));
    }

    private static String alpha(Trace trace) {
        return leaky(trace, currents(trace, "alphaCurrent"), "weightPa", tauMemMs(trace));
    }

    private static String delta(Trace trace) {
        return leaky(trace, "{\"type\": \"delta\"}", "weightMv", tauMemMs(trace));
    }

    private static String conductance(Trace trace) {
        double tauMemMs = trace.number("/params_set/C_m") / trace.number("/params_set/g_L");
        String receptors =
                String.format(
                        Locale.ROOT,
                        """
                        {"type": "exponentialConductance", "tauExcMs": %s, "tauInhMs": %s,
                         "eExcMv": %s, "eInhMv": %s, "integrator": "rkf45"}\
                        """,
                        trace.number("/params_set/tau_syn_ex"),
                        trace.number("/params_set/tau_syn_in"),
                        trace.number("/params_set/E_ex"),
                        trace.number("/params_set/E_in"));
        return leaky(trace, receptors, "weightNs", tauMemMs);
    }

    private static double tauMemMs(Trace trace) {
        return trace.number("/params_set/tau_m");
    }

    private static String currents(Trace trace, String type) {
        return String.format(
                Locale.ROOT,
                "{\"type\": \"%s\", \"tauExcMs\": %s, \"tauInhMs\": %s}",
                type,
                trace.number("/params_set/tau_syn_ex"),
                trace.number("/params_set/tau_syn_in"));
    }

    private static String leaky(Trace trace, String receptors, String key, double tauMemMs) {
        String model =
                String.format(
                        Locale.ROOT,
                        """
                        {"type": "lif", "tauMemMs": %s, "cMemPf": %s, "vRestMv": %s, "vResetMv": %s,
                         "vThresholdMv": %s, "tRefMs": %s, "biasPa": %s}\
                        """,
                        tauMemMs,
                        trace.number("/params_set/C_m"),
                        trace.number("/params_set/E_L"),
                        trace.number("/params_set/V_reset"),
                        trace.number("/params_set/V_th"),
                        trace.number("/params_set/t_ref"),
                        trace.number("/params_set/I_e"));
        String initial = "\"vMv\": " + trace.number("/params_set/V_m");
        return TraceDocuments.document(
                model, receptors, initial, spikes(trace, key), trace, "/output/V_m");
    }

    /** Spikes add to v in the consistent form, to I in that of 2003. */
    private static String izhikevich(Trace trace) {
        boolean consistent = trace.json().at("/params_set/consistent_integration").asBoolean();
        String model =
                String.format(
                        Locale.ROOT,
                        """
                        {"type": "izhikevich", "a": %s, "b": %s, "c": %s, "d": %s, "bias": %s,
                         "vThresholdMv": %s, "integrator": "%s"}\
                        """,
                        trace.number("/params_set/a"),
                        trace.number("/params_set/b"),
                        trace.number("/params_set/c"),
                        trace.number("/params_set/d"),
                        trace.number("/params_set/I_e"),
                        trace.number("/params_set/V_th"),
                        consistent ? "fusedEuler" : "fusedHalfSteps");
        return TraceDocuments.document(
                model,
                consistent ? "{\"type\": \"delta\"}" : "{\"type\": \"input\"}",
                String.format(
                        Locale.ROOT,
                        "\"vMv\": %s, \"u\": %s",
                        trace.number("/params_set/V_m"),
                        trace.number("/params_set/U_m")),
                spikes(trace, consistent ? "weightMv" : "weight"),
                trace,
                "/output/V_m");
    }

    private static String spikes(Trace trace, String key) {
        return TraceDocuments.spikes(
                trace, key, trace.number("/synapse/we"), trace.number("/synapse/wi"), 0);
    }
}
