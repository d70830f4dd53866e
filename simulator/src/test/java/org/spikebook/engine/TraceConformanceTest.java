package org.spikebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.recording.Recording;
import org.spikebook.testkit.Runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Runs the models of other simulators from network documents and compares: spikes in the same
 * steps, state to 1e-9 relative, or to ten times what a perturbation of 1e-13 does where the
 * dynamics amplify it.
 */
class TraceConformanceTest {

    private static final Path TABLE = Path.of("target", "trace-conformance.txt");
    private static final double RELATIVE = 1e-9;
    private static final double PERTURBATION = 1e-13;

    @BeforeAll
    static void startTable() throws IOException {
        Files.deleteIfExists(TABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nest/iaf_psc_exp_dc", "nest/iaf_psc_exp_spikes"})
    void nest_iafPscExp_agrees(String name) {
        Trace trace = Trace.load(name);
        check(
                trace,
                nestLif(trace, exponential(trace), "weightPa"),
                "/output/V_m",
                "/output",
                0.1,
                -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nest/iaf_psc_delta_dc", "nest/iaf_psc_delta_brunel"})
    void nest_iafPscDelta_agrees(String name) {
        Trace trace = Trace.load(name);
        String document = nestLif(trace, "{\"type\": \"delta\"}", "weightMv");
        check(trace, document, "/output/V_m", "/output", 0.1, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = "nest/iaf_psc_alpha_spikes")
    void nest_iafPscAlpha_agrees(String name) {
        Trace trace = Trace.load(name);
        String receptors = exponential(trace).replace("exponentialCurrent", "alphaCurrent");
        String document = nestLif(trace, receptors, "weightPa");
        check(trace, document, "/output/V_m", "/output", 0.1, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = "nest/iaf_cond_exp_spikes")
    void nest_iafCondExp_agrees(String name) {
        Trace trace = Trace.load(name);
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
        String document =
                nestLif(trace, receptors, "weightNs")
                        .replace("\"tauMemMs\": 0.0", "\"tauMemMs\": " + tauMemMs);
        check(trace, document, "/output/V_m", "/output", 0.1, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = "lif_coba_exponential_euler")
    void brian2_lifCoba_agrees(String name) {
        Trace trace = Trace.load("brian2/" + name);
        String model = brianLif(trace, "El_mV", "Vr_mV", "Vt_mV", "taum_ms", "exceeded", "/none");
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
        double wi = trace.number("/params/wi");
        String document =
                document(
                        model,
                        receptors,
                        "\"vMv\": " + trace.number("/params/v0_mV"),
                        spikeInput(trace, "weightNs", 0.1, 0.1)
                                .replace("\"weightNs\": " + wi, "\"weightNs\": " + -wi),
                        0.1,
                        trace.numbers("/output/v_mV").length);
        check(trace, document, "/output/v_mV", "/output", 0.1, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = "adex_brette_gerstner_2005")
    void brian2_adex_agrees(String name) {
        Trace trace = Trace.load("brian2/" + name);
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
        double dtMs = trace.number("/dt_ms");
        String document =
                document(
                        model,
                        "{\"type\": \"delta\"}",
                        "\"vMv\": " + trace.number("/params/v0_mV"),
                        "",
                        dtMs,
                        trace.numbers("/output/v_mV").length);
        check(trace, document, "/output/v_mV", "/output", dtMs, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "izhikevich_CH_2003_h0p1, halfSteps, input, weight",
        "izhikevich_RS_2003_h0p1, halfSteps, input, weight",
        "izhikevich_RS_2003_h1, halfSteps, input, weight",
        "izhikevich_FS_consistent_h0p1, euler, delta, weightMv",
        "izhikevich_TC_consistent_h0p1, euler, delta, weightMv",
        "izhikevich_RS_spike_input, euler, delta, weightMv"
    })
    void nest_izhikevich_agrees(String name, String integrator, String receptor, String key) {
        Trace trace = Trace.load("nest/" + name);
        double dtMs = trace.number("/dt_ms");
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
                        integrator);
        String document =
                document(
                        model,
                        "{\"type\": \"" + receptor + "\"}",
                        "\"vMv\": "
                                + trace.number("/params_set/V_m")
                                + ", \"u\": "
                                + trace.number("/params_set/U_m"),
                        spikeInput(trace, key, dtMs, 0),
                        dtMs,
                        trace.numbers("/output/V_m").length);
        check(trace, document, "/output/V_m", "/output", dtMs, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lif_const_suprathreshold", "lif_subthreshold"})
    void brian2_lifConstant_agrees(String name) {
        Trace trace = Trace.load("brian2/" + name);
        String model =
                brianLif(trace, "El_mV", "Vr_mV", "Vt_mV", "tau_ms", "exceeded", "/params/RI_mV");
        String document =
                document(
                        model,
                        "{\"type\": \"delta\"}",
                        "\"vMv\": " + trace.number("/params/v0_mV"),
                        "",
                        0.1,
                        trace.numbers("/output/v_mV").length);
        check(trace, document, "/output/v_mV", "/output", 0.1, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lif_cuba_exact", "lif_cuba_rk4"})
    void brian2_lifCuba_agrees(String name) {
        Trace trace = Trace.load("brian2/" + name);
        String model = brianLif(trace, "El_mV", "Vr_mV", "Vt_mV", "taum_ms", "exceeded", "/none");
        String receptors =
                String.format(
                        Locale.ROOT,
                        "{\"type\": \"exponentialCurrent\", \"tauExcMs\": %s, \"tauInhMs\": %s}",
                        trace.number("/params/taue_ms"),
                        trace.number("/params/taui_ms"));
        String document =
                document(
                        model,
                        receptors,
                        "\"vMv\": " + trace.number("/params/v0_mV"),
                        spikeInput(trace, "weightPa", 0.1, 0.1),
                        0.1,
                        trace.numbers("/output/v_mV").length);
        check(trace, document, "/output/v_mV", "/output", 0.1, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = "lif_delta")
    void brian2_lifDelta_agrees(String name) {
        Trace trace = Trace.load("brian2/" + name);
        String model = brianLif(trace, "none", "Vr_mV", "theta_mV", "tau_ms", "reached", "/none");
        String document =
                document(
                        model,
                        "{\"type\": \"delta\"}",
                        "\"vMv\": 0",
                        spikeInput(trace, "weightMv", 0.1, 0.1),
                        0.1,
                        trace.numbers("/output/v_mV").length);
        check(trace, document, "/output/v_mV", "/output", 0.1, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "A_tonic_spiking", "C_tonic_bursting", "E_mixed_mode", "G_class_1_excitable",
        "I_spike_latency", "K_resonator", "M_rebound_spike", "O_threshold_variability",
        "Q_depolarizing_after_potential", "S_inhibition_induced_spiking"
    })
    void brian2_izhikevich_agreesForThreeIntegrators(String pattern) {
        Trace trace = Trace.load("brian2/izhikevich_" + pattern);
        brianIzhikevich(trace, "sequentialEuler", "figure1m_sequential_euler");
        brianIzhikevich(trace, "euler", "euler");
        brianIzhikevich(trace, "rk4Sampled", "rk4");
    }

    private static void brianIzhikevich(Trace trace, String integrator, String output) {
        double dtMs = trace.number("/dt_ms");
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
        String input =
                String.format(
                        Locale.ROOT,
                        """
                        "stimuli": [{"id": "drive", "type": "sampledCurrent", "sampleMs": %s,
                          "samplesPa": %s}],
                        "projections": [{"id": "p", "from": "drive", "to": "cell"}],\
                        """,
                        dtMs,
                        held(trace.list("/input/I_per_step", 0)));
        String document =
                document(
                        model,
                        "{\"type\": \"input\"}",
                        "\"vMv\": "
                                + trace.number("/params/v0")
                                + ", \"u\": "
                                + trace.number("/params/u0"),
                        input,
                        dtMs,
                        (int) trace.number("/steps"));
        check(trace, document, "/output/" + output + "/v", "/output/" + output, dtMs, 0);
    }

    /** Brian2 holds the last sample; the document says so by repeating it. */
    private static String held(String samples) {
        int last = samples.lastIndexOf(',');
        return samples.replace("]", samples.substring(last));
    }

    /** Compares spikes and potentials and notes the largest deviation. */
    private static void check(
            Trace trace, String document, String v, String output, double dtMs, int offset) {
        Recording recording = Runs.run(document);
        Recording perturbed = Runs.run(perturb(document));
        assertThat(recording.spikes().get("raster").steps())
                .as("%s: steps of spikes", trace.name())
                .containsExactly(trace.steps(output + "/spike_times_ms", dtMs, offset));
        double[] expected = trace.numbers(v);
        double[] actual = recording.traces().get("v").values()[0];
        double[] disturbed = perturbed.traces().get("v").values()[0];
        double largest = 0;
        double amplified = 0;
        for (int n = 0; n < expected.length; n++) {
            double deviation = Math.abs(actual[n] - expected[n]);
            amplified = Math.max(amplified, Math.abs(actual[n] - disturbed[n]));
            assertThat(deviation)
                    .as("%s: step %d", trace.name(), n)
                    .isLessThanOrEqualTo(
                            Math.max(
                                    RELATIVE * Math.max(1, Math.abs(expected[n])), 10 * amplified));
            largest = Math.max(largest, deviation);
        }
        note(trace.name() + " " + output, largest, amplified);
    }

    private static String perturb(String document) {
        int at = document.indexOf("\"vMv\": ", document.indexOf("\"initial\"")) + 7;
        int end = at;
        while ("-.0123456789Ee".indexOf(document.charAt(end)) >= 0) {
            end++;
        }
        double v = Double.parseDouble(document.substring(at, end));
        return document.substring(0, at).replace("\"linear\"", "\"bias\": 1e-13, \"linear\"")
                + (v + PERTURBATION * Math.max(1, Math.abs(v)))
                + document.substring(end);
    }

    private static void note(String name, double deviation, double amplified) {
        try {
            Files.writeString(
                    TABLE,
                    String.format(
                            Locale.ROOT,
                            "%-70s %.2e mV (1e-13 grows to %.1e)%n",
                            name,
                            deviation,
                            amplified),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String exponential(Trace trace) {
        return String.format(
                Locale.ROOT,
                "{\"type\": \"exponentialCurrent\", \"tauExcMs\": %s, \"tauInhMs\": %s}",
                trace.number("/params_set/tau_syn_ex"),
                trace.number("/params_set/tau_syn_in"));
    }

    private static String nestLif(Trace trace, String receptors, String key) {
        String model =
                String.format(
                        Locale.ROOT,
                        """
                        {"type": "lif", "tauMemMs": %s, "cMemPf": %s, "vRestMv": %s, "vResetMv": %s,
                         "vThresholdMv": %s, "tRefMs": %s, "biasPa": %s}\
                        """,
                        trace.number("/params_set/tau_m"),
                        trace.number("/params_set/C_m"),
                        trace.number("/params_set/E_L"),
                        trace.number("/params_set/V_reset"),
                        trace.number("/params_set/V_th"),
                        trace.number("/params_set/t_ref"),
                        trace.number("/params_set/I_e"));
        return document(
                model,
                receptors,
                "\"vMv\": " + trace.number("/params_set/V_m"),
                spikeInput(trace, key, 0.1, 0),
                0.1,
                trace.numbers("/output/V_m").length);
    }

    /** Resistance 1 GΩ, so that pA are mV. */
    private static String brianLif(
            Trace trace,
            String rest,
            String reset,
            String threshold,
            String tau,
            String kind,
            String bias) {
        return String.format(
                Locale.ROOT,
                """
                {"type": "lif", "tauMemMs": %1$s, "cMemPf": %1$s, "vRestMv": %2$s, "vResetMv": %3$s,
                 "vThresholdMv": %4$s, "tRefMs": %5$s, "biasPa": %6$s, "threshold": "%7$s",
                 "thresholdTest": "beforeInput", "refractoryFrom": "stepStart"}\
                """,
                trace.number("/params/" + tau),
                trace.number("/params/" + rest),
                trace.number("/params/" + reset),
                trace.number("/params/" + threshold),
                trace.number("/params/t_ref_ms"),
                trace.number(bias),
                kind);
    }

    private static String spikeInput(Trace trace, String key, double dtMs, double shiftMs) {
        if (trace.numbers("/input/exc_spike_times_ms").length == 0) {
            return "";
        }
        boolean nest = trace.name().startsWith("nest");
        String we = nest ? "/synapse/we" : existing(trace, "/params/we_mV", "/params/we");
        String wi = nest ? "/synapse/wi" : existing(trace, "/params/wi_mV", "/params/wi");
        double delayMs = trace.number(nest ? "/synapse/delay_ms" : "/params/delay_ms");
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
                trace.number(we),
                trace.number(wi),
                delayMs);
    }

    private static String existing(Trace trace, String first, String second) {
        return trace.json().at(first).isMissingNode() ? second : first;
    }

    private static String document(
            String model, String receptors, String initial, String input, double dtMs, int steps) {
        return String.format(
                Locale.ROOT,
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "model": %s, "receptors": %s, "initial": {%s}}],
                 %s
                 "recorders": [{"id": "raster", "of": "cell"}, {"id": "v", "of": "cell", "record": "vMv"}],
                 "run": {"dtMs": %s, "durationMs": %s}}\
                """,
                model,
                receptors,
                initial,
                input,
                dtMs,
                steps * dtMs);
    }
}
