package org.spikebook.simulator.engine;

import java.util.Locale;

/**
 * What Brian2 was told as equations, typed here as well: synapses are variables that spikes move,
 * and all are integrated by the one method.
 */
final class BrianEquations {

    private static final String V = "/output/v_mV";
    private static final String JUMPS =
            """
            {"type": "variableJump", "excVariable": "ge", "inhVariable": "gi", "inhibition": "%s",
             "thresholdTest": "beforeInput"}\
            """;

    private BrianEquations() {}

    static String cuba(Trace trace, String integrator) {
        String equations =
                """
                dv/dt = (ge + gi - (v - El))/taum : mV (unless refractory)\\n\
                dge/dt = -ge/taue : mV\\ndgi/dt = -gi/taui : mV\\n\
                """;
        return TraceDocuments.document(
                model(trace, equations + times(trace), integrator),
                JUMPS.formatted("signed"),
                "\"v\": " + trace.number("/params/v0_mV"),
                BrianTraces.spikes(trace, "weight", "_mV", 1),
                trace,
                V);
    }

    static String coba(Trace trace) {
        String equations =
                """
                dv/dt = (ge*(Ee - v) + gi*(Ei - v) - (v - El))/taum : mV (unless refractory)\\n\
                dge/dt = -ge/taue : 1\\ndgi/dt = -gi/taui : 1\\n\
                """;
        String reversals =
                "Ee = %s : mV\\nEi = %s : mV\\n"
                        .formatted(trace.number("/params/Ee_mV"), trace.number("/params/Ei_mV"));
        return TraceDocuments.document(
                model(trace, equations + reversals + times(trace), "exponentialEuler"),
                JUMPS.formatted("size"),
                "\"v\": " + trace.number("/params/v0_mV"),
                BrianTraces.spikes(trace, "weight", "", -1),
                trace,
                V);
    }

    /** Exponential integrate-and-fire with adaptation, in pA and nS. */
    static String adex(Trace trace) {
        String equations =
                """
                dv/dt = (gL*(EL - v) + gL*DeltaT*exp((v - VT)/DeltaT) + I - w)/C : mV\\n\
                dw/dt = (a*(v - EL) - w)/tauw : pA\\n\
                C = %s : pF\\ngL = %s : nS\\nEL = %s : mV\\nVT = %s : mV\\nDeltaT = %s : mV\\n\
                tauw = %s : ms\\na = %s : nS\\nI = %s : pA\\n\
                """
                        .formatted(
                                trace.number("/params/C_pF"),
                                trace.number("/params/gL_nS"),
                                trace.number("/params/EL_mV"),
                                trace.number("/params/VT_mV"),
                                trace.number("/params/DeltaT_mV"),
                                trace.number("/params/tauw_ms"),
                                trace.number("/params/a_nS"),
                                1000 * trace.number("/params/I_nA"));
        String model =
                String.format(
                        Locale.ROOT,
                        """
                        {"type": "equations", "integrator": "euler", "equations": "%s",
                         "threshold": "v > %s*mV", "reset": "v = %s*mV; w += %s*pA"}\
                        """,
                        equations,
                        trace.number("/params/Vcut_mV"),
                        trace.number("/params/Vr_mV"),
                        1000 * trace.number("/params/b_nA"));
        return TraceDocuments.document(
                model,
                "{\"type\": \"delta\"}",
                "\"v\": " + trace.number("/params/v0_mV"),
                "",
                trace,
                V);
    }

    private static String times(Trace trace) {
        return "El = %s : mV\\ntaum = %s : ms\\ntaue = %s : ms\\ntaui = %s : ms"
                .formatted(
                        trace.number("/params/El_mV"),
                        trace.number("/params/taum_ms"),
                        trace.number("/params/taue_ms"),
                        trace.number("/params/taui_ms"));
    }

    /** The refractory period begins with the step of the spike there, with its end here. */
    private static String model(Trace trace, String equations, String integrator) {
        return String.format(
                Locale.ROOT,
                """
                {"type": "equations", "integrator": "%s", "equations": "%s",
                 "threshold": "v > %s*mV", "reset": "v = %s*mV", "tRefMs": %s}\
                """,
                integrator,
                equations,
                trace.number("/params/Vt_mV"),
                trace.number("/params/Vr_mV"),
                trace.number("/params/t_ref_ms") - trace.number("/dt_ms"));
    }
}
