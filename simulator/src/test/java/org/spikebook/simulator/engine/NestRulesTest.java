package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.Runs;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Models that NEST integrates with adaptive substeps, at its default parameters but for what is
 * said. The expected numbers are those of a program of our own that follows NEST 3's documented
 * update rules and calls the GNU Scientific Library 2.8 for the integration ({@code
 * gsl_odeiv_step_rkf45}; error 1e-3 in each variable, for aeif models 1e-6 in each and in its
 * change): step 0.1 ms, 100 ms, a current from 20 to 80 ms, ten excitatory and three inhibitory
 * spikes.
 */
class NestRulesTest {

    private static final String IAF =
            """
            {"type": "lif", "tauMemMs": 14.999970000059999, "cMemPf": 250, "vRestMv": -70, "vResetMv": -60,
             "vThresholdMv": -55, "tRefMs": 2}\
            """;
    private static final String IAF_CHANNELS =
            "\"tauExcMs\": %s, \"tauInhMs\": %s, \"eExcMv\": 0, \"eInhMv\": -85";
    private static final String HODGKIN_HUXLEY =
            """
            {"type": "hodgkinHuxley", "eLeakMv": -54.402, "spikeAt": "peak", "tRefMs": 2, "integrator": "rkf45"}\
            """;
    private static final String AEIF =
            """
            {"type": "adaptiveExponential", "vResetMv": -60, "vPeakMv": 0, "threshold": "reached",
             "integrator": "rkf45", "tRefMs": %s}\
            """;

    /** Traub and Miles's channels, typed. */
    private static final String TRAUB =
            """
            {"type": "equations", "integrator": "rkf45", "errorTolerance": 0.001, "tRefMs": 2,
             "threshold": "v >= vT + 30*mV and vBefore > v",
             "equations": "dv/dt = (gNa*m*m*m*h*(eNa - v) + gK*n*n*n*n*(eK - v) + gL*(eL - v) - ge*v + gi*(eIn - v) + i)/cM : mV
               dm/dt = am - (am + bm)*m : 1; dh/dt = ah - (ah + bh)*h : 1; dn/dt = an - (an + bn)*n : 1
               dge/dt = -ge/tauE : nS; dgi/dt = -gi/tauI : nS
               u = (v - vT)/mV : 1
               am = 0.32*(13 - u)/(exp((13 - u)/4) - 1)/ms : 1/ms; bm = 0.28*(u - 40)/(exp((u - 40)/5) - 1)/ms : 1/ms
               ah = 0.128*exp((17 - u)/18)/ms : 1/ms; bh = 4/(1 + exp((40 - u)/5))/ms : 1/ms
               an = 0.032*(15 - u)/(exp((15 - u)/5) - 1)/ms : 1/ms; bn = 0.5*exp((10 - u)/40)/ms : 1/ms
               v(0) = eL; m(0) = am/(am + bm); h(0) = ah/(ah + bh); n(0) = an/(an + bn)
               gNa = 20000 : nS; gK = 6000 : nS; gL = 10 : nS; eNa = 50 : mV; eK = -90 : mV; eL = -60 : mV
               eIn = -80 : mV; cM = 200 : pF; vT = -63 : mV; tauE = 5 : ms; tauI = 10 : ms"}\
            """
                    .replace("\n   ", "\\n   ");

    /**
     * @param weights excitatory and inhibitory, with their key
     * @param last values at the end
     */
    private record Case(
            String name,
            String model,
            String receptors,
            String key,
            int[] weights,
            int currentPa,
            int[] spikes,
            Map<String, Double> last) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case(
                        "iaf_cond_exp",
                        IAF,
                        exponential(IAF_CHANNELS.formatted(0.2, 2)),
                        "weightNs",
                        new int[] {400, -300},
                        300,
                        new int[] {67, 95, 226, 315, 430, 565},
                        Map.of("vMv", -67.08934918663594, "gInhNs", 4.815702084402524e-07)),
                new Case(
                        "iaf_cond_exp, slower synapses",
                        IAF,
                        exponential(IAF_CHANNELS.formatted(2, 5)),
                        "weightNs",
                        new int[] {60, -40},
                        300,
                        new int[] {80, 105, 134, 171, 226, 251, 294, 318, 431, 478, 566, 618},
                        Map.of("vMv", -66.30184976449058, "gInhNs", 0.012224601524359923)),
                new Case(
                        "iaf_cond_alpha",
                        IAF,
                        alpha(IAF_CHANNELS.formatted(0.2, 2)),
                        "weightNs",
                        new int[] {400, -300},
                        300,
                        new int[] {67, 96, 169, 227, 315, 428, 565, 618},
                        Map.of("vMv", -68.9295789721568, "gInhNs", 2.650819285066746e-05)),
                new Case(
                        "hh_psc_alpha",
                        HODGKIN_HUXLEY,
                        "{\"type\": \"alphaCurrent\", \"tauExcMs\": 0.2, \"tauInhMs\": 2}",
                        "weightPa",
                        new int[] {1500, -500},
                        500,
                        new int[] {96, 240, 439, 585, 769},
                        Map.of(
                                "vMv", -64.8957074419925,
                                "m", 0.053755055138024324,
                                "h", 0.5931398722527038,
                                "n", 0.3192288322734179,
                                "iInhPa", -4.418032143825965e-05)),
                new Case(
                        "aeif_cond_exp, tau_syn_ex 2",
                        AEIF.formatted(0),
                        exponential(IAF_CHANNELS.formatted(2, 2)),
                        "weightNs",
                        new int[] {30, -20},
                        600,
                        new int[] {237, 283, 465, 663},
                        Map.of("vMv", -76.6525128567744, "wPa", 237.7069079020552)),
                new Case(
                        "aeif_cond_alpha, tau_syn_ex 2, t_ref 2",
                        AEIF.formatted(2),
                        alpha(IAF_CHANNELS.formatted(2, 2)),
                        "weightNs",
                        new int[] {20, -20},
                        600,
                        new int[] {126, 235, 285, 463, 654},
                        Map.of("vMv", -77.96335486003721, "wPa", 279.8463867753237)),
                new Case(
                        "hh_cond_exp_traub, typed",
                        TRAUB,
                        """
                        {"type": "variableJump", "excVariable": "ge", "inhVariable": "gi", "inhibition": "size"}\
                        """,
                        "weight",
                        new int[] {8, -5},
                        200,
                        new int[] {86, 185, 269, 374, 503, 636, 801},
                        Map.of("v", -70.08540852748762, "ge", 0.005049373997261279)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void model_withAdaptiveSubsteps_firesInTheSameStepsAndEndsAtTheSameState(Case told) {
        Recording recording = Runs.run(document(told));

        assertThat(recording.spikes().get("raster").steps()).containsExactly(told.spikes);
        told.last.forEach((variable, expected) -> {
            double[] values = recording.traces().get(variable).values()[0];
            assertThat(values[values.length - 1])
                    .as(variable)
                    .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        });
    }

    private static String exponential(String channels) {
        return "{\"type\": \"exponentialConductance\", \"integrator\": \"rkf45\", "
                + channels
                + "}";
    }

    private static String alpha(String channels) {
        return "{\"type\": \"alphaConductance\", " + channels + "}";
    }

    private static String document(Case told) {
        StringBuilder recorders = new StringBuilder();
        told.last
                .keySet()
                .forEach(v ->
                        recorders.append(
                                ", {\"id\": \"%1$s\", \"of\": \"cell\", \"record\": \"%1$s\"}"
                                        .formatted(v)));
        return String.format(
                Locale.ROOT,
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "model": %1$s, "receptors": %2$s}],
                 "stimuli": [
                   {"id": "exc", "type": "spikeTimes", "timesMs": [5, 8, 9, 15, 21, 22, 30, 41, 55, 60]},
                   {"id": "inh", "type": "spikeTimes", "timesMs": [12, 33, 58]},
                   {"id": "step", "type": "stepCurrent", "amplitudePa": %3$d, "startMs": 20, "stopMs": 80}],
                 "projections": [
                   {"id": "e", "from": "exc", "to": "cell", "%4$s": %5$d, "delayMs": 1.5},
                   {"id": "i", "from": "inh", "to": "cell", "%4$s": %6$d, "delayMs": 1.5},
                   {"id": "s", "from": "step", "to": "cell"}],
                 "recorders": [{"id": "raster", "of": "cell"}%7$s],
                 "run": {"dtMs": 0.1, "durationMs": 100}}\
                """,
                told.model,
                told.receptors,
                told.currentPa,
                told.key,
                told.weights[0],
                told.weights[1],
                recorders);
    }
}
