package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.simulator.testkit.Runs;

import java.util.List;
import java.util.Locale;

/** Weights of one synapse against those of NEST and Brian2, and against the rule on paper. */
class PlasticityConformanceTest {

    static List<SynapseTrace> traces() {
        return SynapseTraces.all();
    }

    @ParameterizedTest
    @MethodSource("traces")
    void trace_ofASynapse_agrees(SynapseTrace traced) {
        SynapseTrace.Weights weights = traced.compare();

        double[] expected = weights.expected();
        for (int k = 0; k < expected.length; k++) {
            assertThat(weights.actual()[k])
                    .as("%s, number %d", traced.quantity(), k)
                    .isCloseTo(expected[k], within(1e-11));
        }
    }

    /** What the equations of NEST's tsodyks_synapse give: U 0.3, times 100, 50 and 3 ms. */
    @ParameterizedTest
    @CsvSource({
        "3, 0.3520436070339696, 0.1476155945897826",
        "100, 0.3512657550843039, 0.05273731626315413"
    })
    void nest_tsodyks_keepsUsedResourcesActiveFirst(double tauPscMs, double second, double last) {
        String document =
                String.format(
                        Locale.ROOT,
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "cell", "receptors": {"type": "delta"},
                           "model": {"type": "lif", "tauMemMs": 1e20, "vRestMv": 0, "vThresholdMv": 1e6}}],
                         "stimuli": [{"id": "pre", "type": "spikeTimes", "timesMs": [1, 3, 7, 20, 40]}],
                         "projections": [{"id": "p", "from": "pre", "to": "cell", "weightMv": 1, "delayMs": 0,
                           "plasticity": {"type": "tsodyksMarkram", "utilisation": 0.3, "tauRecMs": 100,
                             "tauFacMs": 50, "tauPscMs": %s}}],
                         "recorders": [{"id": "v", "of": "cell", "record": "vMv"}],
                         "run": {"dtMs": 1, "durationMs": 40}}\
                        """,
                        tauPscMs);

        double[] v = Runs.run(document).traces().get("v").values()[0];

        assertThat(v[0]).isEqualTo(0.3);
        assertThat(v[2] - v[1]).isCloseTo(second, within(1e-12));
        assertThat(v[39] - v[38]).isCloseTo(last, within(1e-12));
    }

    /** What a spike transmits is u x, with NEST's rule for both from one spike to the next. */
    @Test
    void tsodyksMarkram_firstSpike_findsWhatIsGiven() {
        double[] v = firstSpikes(", \"firstUtilisation\": 0.6, \"firstResources\": 0.75");

        double x = 1 + (0.75 - 0.6 * 0.75 - 1) * Math.exp(-0.02);
        double u = 0.1 + 0.6 * 0.9 * Math.exp(-0.002);
        assertThat(v[0]).isCloseTo(0.6 * 0.75, within(1e-15));
        assertThat(v[2] - v[1]).isCloseTo(u * x, within(1e-14));
    }

    /**
     * What the equations of NEST's tsodyks_synapse give from x 0.3 and y 0.5 at the first spike.
     */
    @Test
    void tsodyksMarkram_firstSpike_findsResourcesActive() {
        double[] v =
                firstSpikes(", \"tauPscMs\": 3, \"firstResources\": 0.3, \"firstActive\": 0.5");

        double used = 0.1 * 0.3;
        double left = 0.3 - used;
        double active = 0.5 + used;
        double lost = Math.exp(-2.0 / 100);
        double kept = Math.exp(-2.0 / 3);
        double back = ((lost - 1) * 100 - (kept - 1) * 3) / (3 - 100);
        double x = left + back * active + (1 - lost) * (1 - left - active);
        double u = 0.1 + 0.1 * 0.9 * Math.exp(-0.002);
        assertThat(v[0]).isCloseTo(used, within(1e-15));
        assertThat(v[2] - v[1]).isCloseTo(u * x, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "tauPscMs": 3, "firstResources": 0.7, "firstActive": 0.31 | moreThanAllResources
                    "firstResources": 0.5, "firstActive": 0.1                 | activeWithoutTime
                    """)
    void tsodyksMarkram_resourcesThatCannotBe_areRefused(String values, String code) {
        String document = SHORT_TERM.formatted(", " + values);

        assertThat(Runs.problems(document)).extracting(Problem::code).containsExactly(code);
    }

    private static final String SHORT_TERM =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "cell", "receptors": {"type": "delta"},
               "model": {"type": "lif", "tauMemMs": 1e20, "vRestMv": 0, "vThresholdMv": 1e6}}],
             "stimuli": [{"id": "pre", "type": "spikeTimes", "timesMs": [1, 3]}],
             "projections": [{"id": "p", "from": "pre", "to": "cell", "weightMv": 1, "delayMs": 0,
               "plasticity": {"type": "tsodyksMarkram", "utilisation": 0.1, "tauRecMs": 100, "tauFacMs": 1000%s}}],
             "recorders": [{"id": "v", "of": "cell", "record": "vMv"}],
             "run": {"dtMs": 1, "durationMs": 4}}\
            """;

    private static double[] firstSpikes(String more) {
        return Runs.run(SHORT_TERM.formatted(more)).traces().get("v").values()[0];
    }

    /** The window of the lesson: A+ 0.01, A- 1.05 A+, τ 20 ms. */
    @ParameterizedTest
    @CsvSource({
        "5, 0.0077880",
        "10, 0.0060653",
        "20, 0.0036788",
        "40, 0.0013534",
        "-10, -0.0063686"
    })
    void pairStdp_onePair_givesTheWindow(int postMinusPreMs, double change) {
        String rule =
                """
                {"type": "pairStdp", "learningRate": 0.01, "alpha": 1.05, "weightMax": 1}\
                """;
        double[] weights =
                SynapseTraces.weights(rule, "[50.1]", "[" + (50.1 + postMinusPreMs) + "]", 0.5, 0);

        assertThat(weights[weights.length - 1] - 0.5).isCloseTo(change, within(1e-6));
    }

    /** Source: Brian2 2.8, traces set to 1 by each spike; a spike there is a step later here. */
    @Test
    void brian2_nearestPairs_giveTheSameWeight() {
        String rule =
                """
                {"type": "pairStdp", "tauMinusMs": 30, "learningRate": 0.01, "alpha": 1.05,
                 "weightMax": 1, "pairing": "nearest"}\
                """;
        String pre =
                "[5.1, 17.1, 18.6, 40.1, 41.1, 70.1, 90.1, 91.1, 92.1, 120.1, 150.1, 200.1, 230.1,"
                        + " 231.1]";
        String post =
                "[10.1, 20.1, 30.1, 42.1, 60.1, 61.1, 62.1, 95.1, 119.1, 121.6, 160.1, 161.1,"
                        + " 199.1, 229.1, 260.1]";

        double[] weights = SynapseTraces.weights(rule, pre, post, 0.5, 0);

        assertThat(weights[201]).isCloseTo(0.5008412813546895, within(1e-14));
        assertThat(weights[621]).isCloseTo(0.5122257011532048, within(1e-14));
        assertThat(weights[1216]).isCloseTo(0.5025191781337023, within(1e-14));
        assertThat(weights[weights.length - 1]).isCloseTo(0.48571318226227683, within(1e-14));
    }

    @Test
    void plasticNetwork_cutIntoBlocks_givesTheSameBytes() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "size": 40, "model": {"type": "lif"}}],
                 "stimuli": [{"id": "in", "type": "poisson", "size": 50, "rateHz": 40}],
                 "projections": [
                   {"id": "in-n", "from": "in", "to": "n", "connector": {"type": "fixedProbability", "probability": 0.6},
                    "weightPa": {"uniform": [50, 150]}, "plasticity": {"type": "pairStdp", "weightMax": 200}},
                   {"id": "n-n", "from": "n", "to": "n", "connector": {"type": "fixedProbability"}, "weightPa": 60,
                    "plasticity": {"type": "tripletStdp", "delaySide": "dendritic", "pairPlus": 1}}],
                 "recorders": [{"id": "raster", "of": "n"}, {"id": "w", "of": "in-n", "record": "weight", "neurons": [0, 400, 900]}],
                 "run": {"durationMs": 500}}\
                """;
        Compilation cut =
                NetworkCompiler.compile(
                        Runs.network(document), WeightSet.EMPTY, SpikeSources.NONE, 3);
        Recording whole = Runs.run(document);

        Recording blocks =
                Simulator.run(((Compilation.Compiled) cut).network(), RunControl.NONE, 2);

        assertThat(RecordingWriter.write(blocks)).isEqualTo(RecordingWriter.write(whole));
        assertThat(whole.spikes().get("raster").spikeCount()).isGreaterThan(20);
        double[] weight = whole.traces().get("w").values()[1];
        assertThat(weight[weight.length - 1]).isNotEqualTo(weight[0]);
    }
}
