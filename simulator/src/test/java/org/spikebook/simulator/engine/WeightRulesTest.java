package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.plasticity.Homeostasis;
import org.spikebook.simulator.model.plasticity.PairStdp;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.Runs;

import java.util.Arrays;
import java.util.Map;

/** Rules that change weights, on paper: reward, nearest pairs, many delays, homeostasis. */
class WeightRulesTest {

    private static final double DT = 0.1;

    @Test
    void reward_afterAPair_changesTheWeightAsTheEquationsSay() {
        String rule =
                """
                {"type": "rewardStdp", "rewardFrom": "gift", "rewardPerSpike": 0.02, "weightMax": 10,
                 "tauEligibilityMs": 500, "tauRewardMs": 200}\
                """;
        double[] weights = weights(rule, "[10.1]", "[15.1]", "[100.1]", 2000);

        // the pair is seen 5 ms apart, one step after the target's spike; reward one step after its
        // spike
        double mark = StrictMath.exp(-5.0 / 20);
        double kappa = 1 / 500.0 + 1 / 200.0;
        double atReward = mark * StrictMath.exp(-(100.2 - 15.2) / 500);
        double rest = 2000 - 100.2;
        double gained = atReward * 0.02 * -StrictMath.expm1(-kappa * rest) / kappa;
        assertThat(weights[weights.length - 1] - 1).isCloseTo(gained, within(1e-3 * gained));
        assertThat(weights[1000]).isEqualTo(1);
    }

    @Test
    void reward_beforeThePair_stillCountsWhileItLasts() {
        String rule =
                "{\"type\": \"rewardStdp\", \"rewardFrom\": \"gift\", \"rewardPerSpike\": 0.02}";
        double early = last(weights(rule, "[110.1]", "[115.1]", "[100.1]", 1000));
        double without = last(weights(rule, "[110.1]", "[115.1]", "[]", 1000));

        assertThat(early).isGreaterThan(1.01);
        assertThat(without).isEqualTo(1);
    }

    @Test
    void baseline_withoutReward_turnsMarksIntoLoss() {
        String rule = "{\"type\": \"rewardStdp\", \"baseline\": 0.001, \"tauEligibilityMs\": 100}";
        double[] weights = weights(rule, "[10.1]", "[15.1]", "[]", 2000);

        double mark = StrictMath.exp(-5.0 / 20);
        assertThat(last(weights) - 1).isCloseTo(-0.001 * 100 * mark, within(1e-4));
    }

    @Test
    void nearestPairs_countOnlyTheLastSpike() {
        String rule =
                """
                {"type": "pairStdp", "learningRate": 0.01, "alpha": 1.05, "weightMax": 10, "pairing": "%s"}\
                """;
        double all = last(weights(rule.formatted("allToAll"), "[10.1, 20.1]", "[25.1]", "[]", 50));
        double nearest =
                last(weights(rule.formatted("nearest"), "[10.1, 20.1]", "[25.1]", "[]", 50));

        assertThat(all - 1)
                .isCloseTo(0.1 * (StrictMath.exp(-0.25) + StrictMath.exp(-0.75)), within(1e-9));
        assertThat(nearest - 1).isCloseTo(0.1 * StrictMath.exp(-0.25), within(1e-9));
    }

    @Test
    void diehlCook_strengthensOnlyTargetsThatFireAgain() {
        String rule = "{\"type\": \"diehlCookStdp\", \"weightMax\": 10, \"ratePost\": 0.5}";

        double once = last(weights(rule, "[10.1]", "[15.1]", "[]", 50));
        double twice = last(weights(rule, "[10.1]", "[15.1, 25.1]", "[]", 50));
        double after = last(weights(rule, "[30.1]", "[10.1]", "[]", 50));

        assertThat(once).isEqualTo(1);
        assertThat(twice - 1)
                .isCloseTo(
                        0.5 * StrictMath.exp(-15.0 / 20) * StrictMath.exp(-10.0 / 40),
                        within(1e-9));
        // the target's spike is made up for a step later than it was
        assertThat(after - 1).isCloseTo(-1e-4 * StrictMath.exp(-20.0 / 20), within(1e-9));
    }

    @Test
    void synapsesWithDelaysOfTheirOwn_learnAsInProjectionsOfTheirOwn() {
        String together =
                twoSources(
                        "{\"id\": \"p\", \"from\": \"in\", \"to\": \"cell\", \"weightMv\": 3, "
                                + "\"delayMs\": [1, 7], \"plasticity\": {\"type\": \"pairStdp\"}}");
        Recording recording = Runs.run(together + recordWeights("p"));
        String apart = twoSources(onlyFrom(0, 1) + ", " + onlyFrom(1, 7));
        Recording separate = Runs.run(apart + recordWeights("p0", "p1"));

        double[][] joined = recording.traces().get("p").values();
        assertThat(joined[0]).isEqualTo(separate.traces().get("p0").values()[0]);
        assertThat(joined[1]).isEqualTo(separate.traces().get("p1").values()[0]);
        assertThat(last(joined[0])).isNotEqualTo(last(joined[1]));
    }

    /** A power of what lies outside would be no number. */
    @Test
    void initialWeights_outsideTheRange_areBroughtToItsEnds() {
        String projection =
                """
                {"id": "p", "from": "in", "to": "cell", "weightMv": [-3, 30],
                 "plasticity": {"type": "pairStdp", "weightMax": 5, "muPlus": 0.5, "muMinus": 0.5}}\
                """;
        double[][] weights =
                Runs.run(twoSources(projection) + recordWeights("p")).traces().get("p").values();

        assertThat(weights[0][0]).isEqualTo(0);
        assertThat(weights[1][0]).isEqualTo(5);
        assertThat(Arrays.stream(weights[0])).allMatch(w -> w >= 0 && w <= 5);
        assertThat(Arrays.stream(weights[1])).allMatch(w -> w >= 0 && w <= 5);
        assertThat(last(weights[0])).isPositive();
    }

    @Test
    void scalingToASumAndByTheRate_isRefused() {
        String projection =
                """
                {"id": "p", "from": "in", "to": "cell", "weightMv": 1,
                 "plasticity": {"type": "pairStdp", "normaliseTo": 2, "targetRateHz": 5}}\
                """;

        assertThat(Runs.problems(twoSources(projection) + recordWeights("p")))
                .extracting(Problem::code)
                .containsExactly("scaledTwice");
    }

    /** Every 0.26 ms is every third step of 0.1 ms, after which they have grown for 0.3 ms. */
    @Test
    void scaling_countsTheTimeOfTheStepsBetweenTwo() {
        ParameterValues values =
                Configured.of(
                                new PairStdp(),
                                Map.of(
                                        "homeostasisEveryMs", Value.of(0.26),
                                        "targetRateHz", Value.of(5),
                                        "scalingTauMs", Value.of(30)))
                        .values();

        Homeostasis rule = new PairStdp().kernel(values, 0.1).settings().homeostasis();

        assertThat(rule.isDue(3)).isTrue();
        assertThat(rule.factor(1, 0)).isCloseTo(1 + 0.3 / 30, within(1e-15));
        assertThat(rule.rateDecay()).isCloseTo(Math.exp(-1 / 3.0), within(1e-15));
    }

    /** So short a slow trace is gone after a step, and with it what triplets add to pairs. */
    @Test
    void aSlowTraceOfNoLength_leavesPairsAlone() {
        String rule = "{\"type\": \"tripletStdp\", \"%s\": %s}";
        double[] withoutTriplets =
                weights(
                        rule.formatted("tripletPlus", 0),
                        "[10, 30, 50]",
                        "[12, 32, 52]",
                        "[60]",
                        60);

        assertThat(
                        weights(
                                rule.formatted("tauYMs", 0.0001),
                                "[10, 30, 50]",
                                "[12, 32, 52]",
                                "[60]",
                                60))
                .containsExactly(withoutTriplets);
        assertThat(
                        weights(
                                rule.formatted("tauYMs", 114),
                                "[10, 30, 50]",
                                "[12, 32, 52]",
                                "[60]",
                                60))
                .isNotEqualTo(withoutTriplets);
    }

    @Test
    void normalization_keepsTheSumOfEachTarget() {
        String projection =
                """
                {"id": "p", "from": "in", "to": "cell", "weightMv": [1, 2],
                 "plasticity": {"type": "pairStdp", "normaliseTo": 6, "homeostasisEveryMs": 50}}\
                """;
        double[][] weights =
                Runs.run(twoSources(projection) + recordWeights("p")).traces().get("p").values();

        assertThat(weights[0][0]).isCloseTo(2, within(1e-12));
        assertThat(weights[1][0]).isCloseTo(4, within(1e-12));
        assertThat(weights[0][499] + weights[1][499]).isNotCloseTo(6, within(1e-6));
        assertThat(weights[0][1000] + weights[1][1000]).isCloseTo(6, within(1e-3));
    }

    @Test
    void scaling_bringsTheTargetToItsRate() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "receptors": {"type": "delta"}, "model": {"type": "lif"}}],
                 "stimuli": [{"id": "in", "type": "poisson", "size": 50, "rateHz": 40}],
                 "projections": [{"id": "p", "from": "in", "to": "cell", "weightMv": 0.2,
                   "plasticity": {"type": "pairStdp", "learningRate": 0, "targetRateHz": 10,
                                  "scalingTauMs": 10000}}],
                 "recorders": [{"id": "raster", "of": "cell"}],
                 "run": {"dtMs": 0.5, "durationMs": 100000}}\
                """;
        int[] steps = Runs.run(document).spikes().get("raster").steps();

        long early = Arrays.stream(steps).filter(s -> s < 4_000).count();
        long late = Arrays.stream(steps).filter(s -> s >= 100_000).count();
        assertThat(early / 2.0).isLessThan(3);
        assertThat(late / 50.0).isCloseTo(10, within(1.0));
    }

    private static String onlyFrom(int line, double delayMs) {
        return """
        {"id": "p%1$d", "from": "in", "to": "cell", "weightMv": 3, "delayMs": %2$s,
         "connector": {"type": "explicit", "sources": [%1$d], "targets": [0]},
         "plasticity": {"type": "pairStdp"}}\
        """
                .formatted(line, delayMs);
    }

    private static String twoSources(String projections) {
        return """
        {"format": "spikebook/network/1",
         "populations": [{"id": "cell", "receptors": {"type": "delta"},
           "model": {"type": "lif", "biasPa": 230}}],
         "stimuli": [{"id": "in", "type": "poisson", "size": 2, "rateHz": 60}],
         "projections": [%s],
         "run": {"dtMs": 0.1, "durationMs": 400},
        """
                .formatted(projections);
    }

    private static String recordWeights(String... projections) {
        StringBuilder recorders = new StringBuilder("\"recorders\": [");
        for (String id : projections) {
            recorders.append(recorders.charAt(recorders.length() - 1) == '[' ? "" : ", ");
            recorders.append(
                    "{\"id\": \"%1$s\", \"of\": \"%1$s\", \"record\": \"weight\"}".formatted(id));
        }
        return recorders.append("]}").toString();
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    /** The weight of one synapse, from 1 on, whose target fires only when it is told to. */
    private static double[] weights(
            String rule, String sourceMs, String targetMs, String rewardMs, double durationMs) {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "receptors": {"type": "delta"},
                   "model": {"type": "lif", "tRefMs": 0, "vThresholdMv": 1000}}],
                 "stimuli": [{"id": "pre", "type": "spikeTimes", "timesMs": %s},
                             {"id": "teacher", "type": "spikeTimes", "timesMs": %s},
                             {"id": "gift", "type": "spikeTimes", "timesMs": %s}],
                 "projections": [
                   {"id": "p", "from": "pre", "to": "cell", "weightMv": 1, "delayMs": 0, "plasticity": %s},
                   {"id": "t", "from": "teacher", "to": "cell", "weightMv": 5000, "delayMs": 0}],
                 "recorders": [{"id": "w", "of": "p", "record": "weight"}],
                 "run": {"dtMs": %s, "durationMs": %s}}\
                """
                        .formatted(sourceMs, targetMs, rewardMs, rule, DT, durationMs);
        return Runs.run(document).traces().get("w").values()[0];
    }
}
