package org.spikebook.simulator.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What Brian2 was told. A spike that it stamps with the start of a step comes one step later here.
 */
final class BrianTraces {

    private static final String V = "/output/v_mV";

    private BrianTraces() {}

    static List<TraceCase> all() {
        Stream<TraceCase> neurons =
                Stream.of(
                        TraceCase.brian("lif_const_suprathreshold", BrianTraces::constant),
                        TraceCase.brian("lif_subthreshold", BrianTraces::constant),
                        TraceCase.brian("lif_delta", BrianTraces::delta),
                        TraceCase.brian("lif_cuba_exact", BrianTraces::cuba),
                        TraceCase.brian("lif_cuba_rk4", BrianTraces::cuba),
                        TraceCase.brian("lif_cuba_rk4", t -> BrianEquations.cuba(t, "rk4"))
                                .variant("typed, rk4")
                                .recording("v"),
                        TraceCase.brian("lif_cuba_exact", t -> BrianEquations.cuba(t, "exact"))
                                .variant("typed, exact")
                                .recording("v"),
                        TraceCase.brian("lif_coba_exponential_euler", BrianTraces::coba),
                        TraceCase.brian("lif_coba_exponential_euler", BrianEquations::coba)
                                .variant("typed, exponentialEuler")
                                .recording("v"),
                        TraceCase.brian("adex_brette_gerstner_2005", BrianTraces::adex),
                        TraceCase.brian("adex_brette_gerstner_2005", BrianEquations::adex)
                                .variant("typed, euler")
                                .recording("v"));
        Stream<TraceCase> patterns =
                Stream.of(
                                "A_tonic_spiking",
                                "C_tonic_bursting",
                                "E_mixed_mode",
                                "G_class_1_excitable",
                                "I_spike_latency",
                                "K_resonator",
                                "M_rebound_spike",
                                "O_threshold_variability",
                                "Q_depolarizing_after_potential",
                                "S_inhibition_induced_spiking")
                        .flatMap(BrianTraces::izhikevich);
        return Stream.concat(neurons, patterns).toList();
    }

    private static Stream<TraceCase> izhikevich(String pattern) {
        return Stream.of(
                izhikevich(pattern, "sequentialEuler", "figure1m_sequential_euler"),
                izhikevich(pattern, "euler", "euler"),
                izhikevich(pattern, "rk4Sampled", "rk4"));
    }

    private static TraceCase izhikevich(String pattern, String integrator, String output) {
        return TraceCase.brian("izhikevich_" + pattern, trace -> izhikevich(trace, integrator))
                .variant(integrator)
                .outputs("/output/" + output, "/v");
    }

    private static String constant(Trace trace) {
        String model = leaky(trace, "El_mV", "Vt_mV", "tau_ms", "exceeded", "/params/RI_mV");
        return document(trace, model, "{\"type\": \"delta\"}", "/params/v0_mV", "");
    }

    private static String delta(Trace trace) {
        String model = leaky(trace, "none", "theta_mV", "tau_ms", "reached", "/none");
        return document(
                trace,
                model,
                "{\"type\": \"delta\"}",
                "/none",
                spikes(trace, "weightMv", "_mV", 1));
    }

    private static String cuba(Trace trace) {
        String model = leaky(trace, "El_mV", "Vt_mV", "taum_ms", "exceeded", "/none");
        String receptors =
                String.format(
                        Locale.ROOT,
                        "{\"type\": \"exponentialCurrent\", \"tauExcMs\": %s, \"tauInhMs\": %s}",
                        trace.number("/params/taue_ms"),
                        trace.number("/params/taui_ms"));
        return document(
                trace, model, receptors, "/params/v0_mV", spikes(trace, "weightPa", "_mV", 1));
    }

    /** Weights are in units of the leak, which at these parameters is 1 nS. */
    private static String coba(Trace trace) {
        String model = leaky(trace, "El_mV", "Vt_mV", "taum_ms", "exceeded", "/none");
        String receptors =
                String.format(
                        Locale.ROOT,
                        """
                        {"type": "exponentialConductance", "tauExcMs": %s, "tauInhMs": %s,
                         "eExcMv": %s, "eInhMv": %s}\
                        """,
                        trace.number("/params/taue_ms"),
                        trace.number("/params/taui_ms"),
                        trace.number("/params/Ee_mV"),
                        trace.number("/params/Ei_mV"));
        return document(
                trace, model, receptors, "/params/v0_mV", spikes(trace, "weightNs", "", -1));
    }

    private static String adex(Trace trace) {
        String model =
                String.format(
                        Locale.ROOT,
                        """
                        {"type": "adaptiveExponential", "cMemPf": %s, "gLeakNs": %s, "vRestMv": %s,
                         "vThresholdMv": %s, "slopeMv": %s, "tauWMs": %s, "aNs": %s, "bPa": %s,
                         "vPeakMv": %s, "vResetMv": %s, "biasPa": %s}\
                        """,
                        trace.number("/params/C_pF"),
                        trace.number("/params/gL_nS"),
                        trace.number("/params/EL_mV"),
                        trace.number("/params/VT_mV"),
                        trace.number("/params/DeltaT_mV"),
                        trace.number("/params/tauw_ms"),
                        trace.number("/params/a_nS"),
                        1000 * trace.number("/params/b_nA"),
                        trace.number("/params/Vcut_mV"),
                        trace.number("/params/Vr_mV"),
                        1000 * trace.number("/params/I_nA"));
        return document(trace, model, "{\"type\": \"delta\"}", "/params/v0_mV", "");
    }

    private static String izhikevich(Trace trace, String integrator) {
        boolean other = trace.json().at("/model").asString().contains("4.1v");
        String model =
                String.format(
                        Locale.ROOT,
                        """
                        {"type": "izhikevich", "a": %s, "b": %s, "c": %s, "d": %s,
                         "linear": %s, "constant": %s, "threshold": "exceeded", "integrator": "%s"}\
                        """,
                        trace.number("/params/a"),
                        trace.number("/params/b"),
                        trace.number("/params/c"),
                        trace.number("/params/d"),
                        other ? 4.1 : 5.0,
                        other ? 108.0 : 140.0,
                        integrator);
        return TraceDocuments.document(
                model,
                "{\"type\": \"input\"}",
                String.format(
                        Locale.ROOT,
                        "\"vMv\": %s, \"u\": %s",
                        trace.number("/params/v0"),
                        trace.number("/params/u0")),
                TraceDocuments.current(trace, "/input/I_per_step"),
                trace,
                "/output/euler/v");
    }

    private static String document(
            Trace trace, String model, String receptors, String v0, String input) {
        String initial = "\"vMv\": " + trace.number(v0);
        return TraceDocuments.document(model, receptors, initial, input, trace, V);
    }

    /**
     * @param unit what the names of the weights end in
     * @param sign of the inhibitory weight here, as against there
     */
    static String spikes(Trace trace, String key, String unit, int sign) {
        double wi = sign * trace.number("/params/wi" + unit);
        double stepMs = trace.number("/dt_ms");
        return TraceDocuments.spikes(trace, key, trace.number("/params/we" + unit), wi, stepMs);
    }

    /** Resistance 1 GΩ, so that pA are mV. */
    private static String leaky(
            Trace trace, String rest, String threshold, String tau, String kind, String bias) {
        return String.format(
                Locale.ROOT,
                """
                {"type": "lif", "tauMemMs": %1$s, "cMemPf": %1$s, "vRestMv": %2$s, "vResetMv": %3$s,
                 "vThresholdMv": %4$s, "tRefMs": %5$s, "biasPa": %6$s, "threshold": "%7$s",
                 "thresholdTest": "beforeInput", "refractoryFrom": "stepStart"}\
                """,
                trace.number("/params/" + tau),
                trace.number("/params/" + rest),
                trace.number("/params/Vr_mV"),
                trace.number("/params/" + threshold),
                trace.number("/params/t_ref_ms"),
                trace.number(bias),
                kind);
    }
}
