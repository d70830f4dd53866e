package org.spikebook.simulator.engine;

import org.spikebook.simulator.testkit.Runs;

import java.util.List;
import java.util.Locale;

/** One synapse, told in a network document, against the same synapse in another simulator. */
final class SynapseTraces {

    private static final double DT_MS = 0.1;

    private SynapseTraces() {}

    static List<SynapseTrace> all() {
        return List.of(
                new SynapseTrace("nest/stdp_additive", TRANSMITTED, SynapseTraces::nestPair),
                new SynapseTrace("nest/stdp_multiplicative", TRANSMITTED, SynapseTraces::nestPair),
                new SynapseTrace("nest/stdp_triplet", TRANSMITTED, SynapseTraces::nestTriplet),
                new SynapseTrace(
                        "brian2/stdp_pair_additive",
                        "weight after each spike",
                        SynapseTraces::brianPair),
                new SynapseTrace(
                        "nest/tsodyks2_depressing",
                        "potential in each step, mV",
                        SynapseTraces::nestTsodyks));
    }

    private static final String TRANSMITTED = "weight that each spike transmits";

    private static SynapseTrace.Weights nestPair(Trace trace) {
        return nest(
                trace,
                String.format(
                        Locale.ROOT,
                        """
                        {"type": "pairStdp", "delaySide": "dendritic", "tauPlusMs": %s, "tauMinusMs": %s,
                         "learningRate": %s, "alpha": %s, "muPlus": %s, "muMinus": %s, "weightMax": %s}\
                        """,
                        trace.number("/params/tau_plus"),
                        trace.number("/params/tau_minus"),
                        trace.number("/params/lambda"),
                        trace.number("/params/alpha"),
                        trace.number("/params/mu_plus"),
                        trace.number("/params/mu_minus"),
                        trace.number("/params/Wmax")));
    }

    private static SynapseTrace.Weights nestTriplet(Trace trace) {
        return nest(
                trace,
                String.format(
                        Locale.ROOT,
                        """
                        {"type": "tripletStdp", "delaySide": "dendritic", "tauPlusMs": %s,
                         "tauMinusMs": %s, "tauXMs": %s, "tauYMs": %s, "pairPlus": %s,
                         "tripletPlus": %s, "pairMinus": %s, "tripletMinus": %s, "weightMax": %s}\
                        """,
                        trace.number("/params/tau_plus"),
                        trace.number("/params/tau_minus"),
                        trace.number("/params/tau_plus_triplet"),
                        trace.number("/params/tau_minus_triplet"),
                        trace.number("/params/Aplus"),
                        trace.number("/params/Aplus_triplet"),
                        trace.number("/params/Aminus"),
                        trace.number("/params/Aminus_triplet"),
                        trace.number("/params/Wmax")));
    }

    private static SynapseTrace.Weights nest(Trace trace, String rule) {
        double delayMs = trace.number("/params/delay_ms");
        double[] weights =
                weights(
                        rule,
                        trace.list("/input/pre_spike_times_ms", 0),
                        trace.list("/input/post_spike_times_ms", 0),
                        trace.number("/params/weight0"),
                        delayMs);
        int[] arrivals =
                trace.steps("/output/times_ms", DT_MS, (int) Math.round(delayMs / DT_MS) - 1);
        return new SynapseTrace.Weights(trace.numbers("/output/weights"), at(arrivals, weights));
    }

    /** Brian2 stamps the start of the step, and the weight is that after the spike. */
    private static SynapseTrace.Weights brianPair(Trace trace) {
        double[] weights =
                weights(
                        """
                        {"type": "pairStdp", "learningRate": 0.01, "alpha": 1.05, "weightMax": 1}\
                        """,
                        trace.list("/input/pre_spike_times_ms", DT_MS),
                        trace.list("/input/post_spike_times_ms", DT_MS),
                        trace.number("/params/w0"),
                        0);
        int[] after = trace.steps("/output/w_change_time_ms", DT_MS, 1);
        return new SynapseTrace.Weights(trace.numbers("/output/w"), at(after, weights));
    }

    private static SynapseTrace.Weights nestTsodyks(Trace trace) {
        String document =
                String.format(
                        Locale.ROOT,
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "cell",
                           "model": {"type": "lif", "tauMemMs": 10, "vRestMv": -70, "vResetMv": -70, "vThresholdMv": 1e6},
                           "receptors": {"type": "exponentialCurrent", "tauExcMs": 3, "tauInhMs": 2}}],
                         "stimuli": [{"id": "pre", "type": "spikeTimes", "timesMs": %s}],
                         "projections": [{"id": "p", "from": "pre", "to": "cell", "weightPa": 250, "delayMs": 1,
                           "plasticity": {"type": "tsodyksMarkram", "utilisation": %s, "tauRecMs": %s, "tauFacMs": %s}}],
                         "recorders": [{"id": "v", "of": "cell", "record": "vMv"}],
                         "run": {"dtMs": 0.1, "durationMs": 1099.9}}\
                        """,
                        trace.list("/input/pre_spike_times_ms", 0),
                        trace.number("/params/U"),
                        trace.number("/params/tau_rec"),
                        trace.number("/params/tau_fac"));
        return new SynapseTrace.Weights(
                trace.numbers("/output/V_m"), Runs.run(document).traces().get("v").values()[0]);
    }

    private static double[] at(int[] steps, double[] values) {
        double[] chosen = new double[steps.length];
        for (int k = 0; k < steps.length; k++) {
            chosen[k] = values[steps[k]];
        }
        return chosen;
    }

    /** The weight at the end of each step; the target is made to spike by a stimulus of its own. */
    static double[] weights(
            String rule, String preMs, String postMs, double weight, double delayMs) {
        String document =
                String.format(
                        Locale.ROOT,
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "post", "receptors": {"type": "delta"},
                           "model": {"type": "lif", "vRestMv": 0, "vResetMv": 0, "vThresholdMv": 5e5, "tRefMs": 0}}],
                         "stimuli": [{"id": "pre", "type": "spikeTimes", "timesMs": %s},
                           {"id": "force", "type": "spikeTimes", "timesMs": %s}],
                         "projections": [
                           {"id": "force", "from": "force", "to": "post", "weightMv": 1e6, "delayMs": 0},
                           {"id": "plastic", "from": "pre", "to": "post", "weightMv": %s, "delayMs": %s,
                            "plasticity": %s}],
                         "recorders": [{"id": "w", "of": "plastic", "record": "weight"}],
                         "run": {"dtMs": 0.1, "durationMs": 3000}}\
                        """,
                        preMs,
                        postMs,
                        weight,
                        delayMs,
                        rule);
        return Runs.run(document).traces().get("w").values()[0];
    }
}
