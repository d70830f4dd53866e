package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Mechanisms measured in networks whose answers are known by hand. */
class ConditionsTest {

    /** R = 20 ms / 200 pF = 0.1 GΩ: 140 pA settle at -51 mV, 300 pA at -35 mV; threshold -50 mV. */
    private static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "cell", "size": 1,
               "model": {"type": "lif", "tauMemMs": 20, "cMemPf": 200, "vRestMv": -65,
                 "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2},
               "receptors": {"type": "exponentialCurrent", "tauExcMs": 2, "tauInhMs": 2}}],
             "stimuli": [
               {"id": "current", "type": "stepCurrent", "size": 1, "amplitudePa": 140},
               {"id": "clock", "type": "regularSpikes", "size": 1, "intervalMs": 50}],
             "projections": [
               {"id": "current-cell", "from": "current", "to": "cell",
                "connector": {"type": "oneToOne"}},
               {"id": "clock-cell", "from": "clock", "to": "cell",
                "connector": {"type": "oneToOne"}, "weightPa": 60, "delayMs": 1},
               {"id": "again", "from": "clock", "to": "cell",
                "connector": {"type": "oneToOne"}, "weightPa": -70, "delayMs": 1}],
             "run": {"dtMs": 0.1, "durationMs": 100, "seed": 1}}
            """;

    /** One spike of pre at 20 ms, one of post at 30 ms. */
    private static final String PAIR =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "post", "size": 1,
               "model": {"type": "lif", "tauMemMs": 20, "cMemPf": 200, "vRestMv": -65,
                 "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2},
               "receptors": {"type": "delta"}}],
             "stimuli": [
               {"id": "pre", "type": "regularSpikes", "size": 1, "startMs": 20, "intervalMs": 1000},
               {"id": "trigger", "type": "regularSpikes", "size": 1, "startMs": 30,
                "intervalMs": 1000}],
             "projections": [
               {"id": "pre-post", "from": "pre", "to": "post", "weightMv": 0.05, "delayMs": 0,
                "plasticity": {"type": "pairStdp", "learningRate": 0.01, "weightMax": 0.1}},
               {"id": "trigger-post", "from": "trigger", "to": "post", "weightMv": 30,
                "delayMs": 0}],
             "run": {"dtMs": 0.1, "durationMs": 100, "seed": 1}}
            """;

    private static final String ALL =
            "\"connector\": {\"type\": \"allToAll\"}, \"weightPa\": {\"uniform\": [0, 1]}";

    @ParameterizedTest
    @CsvSource({"140, false, -51.0", "300, true, -35.0"})
    void mean_potential_without_spikes_is_where_the_current_leads(
            double currentPa, boolean free, String mv) {
        CheckSpec mean =
                new CheckSpec(
                        "meanPotential",
                        Map.of(
                                "population", Value.of("cell"),
                                "withoutThreshold", Value.of(free),
                                "fromMs", Value.of(300.0),
                                "seeds", Value.of(1)));

        String said = said(condition("clock", Map.of(path(), currentPa), mean));

        assertThat(said).contains(mv + " mV, as requested");
        assertThat(said)
                .contains(
                        "With 'clock' silenced and current: amplitude = %.0f pA"
                                .formatted(currentPa));
    }

    /** Shorter than a sample, and ending within a step: what is last counts, never nothing. */
    @ParameterizedTest
    @CsvSource({"0, 0.5", "100.01, 100.04"})
    void short_run_has_a_potential(double fromMs, double durationMs) {
        CheckSpec mean =
                new CheckSpec(
                        "meanPotential",
                        Map.of(
                                "population", Value.of("cell"),
                                "leastMv", Value.of(-66.0),
                                "mostMv", Value.of(-50.0),
                                "fromMs", Value.of(fromMs),
                                "durationMs", Value.of(durationMs),
                                "seeds", Value.of(1)));

        assertThat(said(mean)).contains("as requested");
    }

    /** Of a potential that rises by at most 0.075 mV in a step below the threshold. */
    @ParameterizedTest
    @CsvSource({
        "140, greatest, absolute, false, -51.1, -50.9, 'of any neuron: -51.00 mV, as requested'",
        "300, greatest, threshold, false, -0.1, 0, 'mV, as requested'",
        "300, greatest, absolute, true, -36, -34, 'the threshold: -35.00 mV, as requested'",
        "300, least, absolute, false, -66, -64, 'of any neuron: -65.00 mV, as requested'",
        "300, least, absolute, false, -64, 0, 'target at least -64.00 mV'",
        "140, greatest, threshold, false, -100, -2, 'target at most -52.00 mV'",
    })
    void lowest_and_highest_potential_are_those_of_any_step(
            double currentPa,
            String value,
            String relativeTo,
            boolean free,
            double leastMv,
            double mostMv,
            String says) {
        CheckSpec extreme =
                new CheckSpec(
                        "extremePotential",
                        Map.of(
                                "population", Value.of("cell"),
                                "value", Value.of(value),
                                "relativeTo", Value.of(relativeTo),
                                "withoutThreshold", Value.of(free),
                                "leastMv", Value.of(leastMv),
                                "mostMv", Value.of(mostMv),
                                "fromMs", Value.of(300.0),
                                "seeds", Value.of(1)));

        assertThat(said(condition("clock", Map.of(path(), currentPa), extreme))).contains(says);
    }

    @Test
    void neuron_fires_under_one_condition_and_is_silent_under_another() {
        CheckSpec fires = spikes("leastSpikes", 1);
        CheckSpec silent = spikes("mostSpikes", 0);
        CheckSpec both =
                CheckSpec.of(
                        "all",
                        condition("", Map.of(path(), 300.0), fires),
                        condition("current", Map.of(), silent));

        assertThat(judge(both).passed()).isTrue();
        assertThat(judge(condition("", Map.of(path(), 300.0), silent)).points()).isZero();
    }

    @Test
    void values_that_are_set_are_locked_whatever_the_student_made_of_them() {
        CheckSpec locked =
                condition(
                        "",
                        Map.of("/populations/cell/model/vThresholdMv", -50.0),
                        spikes("mostSpikes", 0));
        String lowered = NETWORK.replace("\"vThresholdMv\": -50", "\"vThresholdMv\": -60");

        assertThat(judge(spikes("mostSpikes", 0), lowered).points()).isZero();
        assertThat(judge(locked, lowered).passed()).isTrue();
    }

    @Test
    void synapses_of_one_pair_are_added_up_and_currents_have_no_weight() {
        CheckSpec weight =
                new CheckSpec(
                        "weightRange",
                        Map.of("population", Value.of("cell"), "most", Value.of(100.0)));

        assertThat(said(weight)).contains("is 130 pA (projection 'again'); target at most 100 pA");
    }

    /**
     * A spike of 60 pA in 50 ms that decays with 2 ms: 60 (2/50) pA, and half a step more, since
     * steps end behind arrivals.
     */
    @ParameterizedTest
    @CsvSource({
        "excitatory, mean, 2.4, 2.5, true, mean excitatory current: 2.5 pA",
        "inhibitory, mean, -2.9, -2.8, true, mean inhibitory current: -2.9 pA",
        "inhibitory, least, -60, 0, false, current of any neuron: -70.0 pA; target at least -60.0",
        "excitatory, greatest, 0, 50, false, current of any neuron: 60.0 pA; target at most 50.0",
        "net, mean, 0, 10, false, mean net synaptic current: -0.4 pA",
    })
    void synaptic_currents_are_those_of_the_spikes_that_arrive(
            String current, String value, double least, double most, boolean met, String says) {
        CheckSpec spec =
                new CheckSpec(
                        "synapticCurrent",
                        Map.of(
                                "population", Value.of("cell"),
                                "current", Value.of(current),
                                "value", Value.of(value),
                                "leastPa", Value.of(least),
                                "mostPa", Value.of(most),
                                "seeds", Value.of(1)));

        assertThat(judge(spec).passed()).isEqualTo(met);
        assertThat(said(spec)).contains(says);
    }

    /** A conductance of 10 nS at -51 mV carries 510 pA towards 0 mV when its spike arrives. */
    @Test
    void conductances_carry_the_current_that_their_distance_from_reversal_gives() {
        String conducting =
                NETWORK.replace("exponentialCurrent", "exponentialConductance")
                        .replace("\"weightPa\": 60", "\"weightNs\": 10")
                        .replace("\"weightPa\": -70", "\"weightNs\": 0");
        CheckSpec greatest =
                new CheckSpec(
                        "synapticCurrent",
                        Map.of(
                                "population", Value.of("cell"),
                                "current", Value.of("excitatory"),
                                "value", Value.of("greatest"),
                                "leastPa", Value.of(480.0),
                                "mostPa", Value.of(660.0),
                                "seeds", Value.of(1)));

        assertThat(judge(greatest, conducting).passed()).isTrue();
    }

    /** A current from outside drives the neuron as well, but nothing balances it. */
    @Test
    void balance_is_that_of_synapses_that_excite_enough() {
        CheckSpec balance = balance(1);

        assertThat(said(balance)).contains("cancels 1.17 times the excitatory current");
        assertThat(judge(balance).passed()).isTrue();
        assertThat(judge(balance(10)).points()).isZero();
        assertThat(said(condition("clock", Map.of(), balance)))
                .contains("0.0 pA of excitation, too little to be balanced");
        assertThat(
                        said(
                                balance,
                                PAIR.replace("\"id\": \"post\"", "\"id\": \"cell\"")
                                        .replace("\"to\": \"post\"", "\"to\": \"cell\"")))
                .contains("have no synaptic current");
    }

    private static CheckSpec balance(double leastExcitationPa) {
        return new CheckSpec(
                "currentBalance",
                Map.of(
                        "population", Value.of("cell"),
                        "least", Value.of(1.1),
                        "most", Value.of(1.2),
                        "leastExcitationPa", Value.of(leastExcitationPa),
                        "seeds", Value.of(1)));
    }

    /** Without plasticity there is nothing learned; a pair 10 ms apart adds 0.61 % of 0.1 mV. */
    @Test
    void weights_are_read_at_the_end_of_a_run_and_only_where_a_rule_changes_them() {
        CheckSpec learned =
                new CheckSpec(
                        "learnedWeight",
                        Map.of(
                                "projection", Value.of("pre-post"),
                                "least", Value.of(0.0506),
                                "most", Value.of(0.0507),
                                "durationMs", Value.of(100.0),
                                "seeds", Value.of(1)));

        assertThat(said(learned, PAIR)).contains("was 0.0506", "as requested");
        assertThat(said(learned)).contains("no projection 'pre-post' with a plasticity rule");
    }

    /** Weights between 0 and 1 that no rule changes are evenly distributed on every seed. */
    @Test
    void weights_that_no_rule_changes_are_those_that_are_drawn() {
        String uniform =
                NETWORK.replace("\"size\": 1, \"intervalMs\"", "\"size\": 1000, \"intervalMs\"")
                        .replace("\"connector\": {\"type\": \"oneToOne\"}, \"weightPa\": 60", ALL)
                        .replace("\"connector\": {\"type\": \"oneToOne\"}, \"weightPa\": -70", ALL);

        assertThat(said(weights("quantile", 0.4, 0.6), uniform)).contains("as requested");
        assertThat(judge(weights("nearBoth", 0.2, 1), uniform).points()).isZero();
        assertThat(said(weights("nearBoth", 0.2, 1), uniform)).contains("target at least 0.2");
        assertThat(said(weights("mean", 0, 1), NETWORK.replace("clock-cell", "other")))
                .contains("no projection 'clock-cell'");
    }

    /** One pair of spikes, and the rule knows its greatest weight itself. */
    @Test
    void weights_that_a_rule_changes_are_those_of_the_end() {
        CheckSpec near =
                new CheckSpec(
                        "weightDistribution",
                        Map.of(
                                "projection", Value.of("pre-post"),
                                "value", Value.of("nearUpper"),
                                "within", Value.of(0.495),
                                "least", Value.of(1.0),
                                "leastSynapses", Value.of(1),
                                "durationMs", Value.of(100.0),
                                "seeds", Value.of(1)));

        assertThat(said(near, PAIR))
                .contains("share of weights from 0.0505 mV on: 1, as requested");
    }

    private static CheckSpec weights(String value, double least, double most) {
        return new CheckSpec(
                "weightDistribution",
                Map.of(
                        "projection", Value.of("clock-cell"),
                        "value", Value.of(value),
                        "least", Value.of(least),
                        "most", Value.of(most),
                        "upper", Value.of(1.0),
                        "seeds", Value.of(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, /run/dtMs, 0.1, no stimulus",
        "clock, /populations/other/size, 3, under the condition",
        "clock, /run/dtMs, -1, under the condition",
    })
    void condition_that_cannot_be_made_is_explained(
            String silence, String path, double value, String says) {
        assertThat(said(condition(silence, Map.of(path, value), spikes("leastSpikes", 1))))
                .contains(says);
    }

    @Test
    void neurons_that_fire_by_their_equations_keep_their_threshold() {
        CheckSpec mean =
                new CheckSpec(
                        "meanPotential",
                        Map.of(
                                "population", Value.of("cell"),
                                "withoutThreshold", Value.of(true)));
        String other =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "size": 1, "model": {"type": "izhikevich"}}]}
                """;

        assertThat(said(mean, other)).contains("cannot be run without their threshold");
    }

    private static String path() {
        return "/stimuli/current/amplitudePa";
    }

    private static CheckSpec condition(String silence, Map<String, Double> set, CheckSpec inner) {
        return new CheckSpec(
                "condition", Map.of("silence", Value.of(silence)), "", set, List.of(inner), false);
    }

    private static CheckSpec spikes(String bound, int count) {
        return new CheckSpec(
                "spikeCount",
                Map.of(
                        "population",
                        Value.of("cell"),
                        bound,
                        Value.of(count),
                        "seeds",
                        Value.of(1)));
    }

    private static CheckResult judge(CheckSpec spec) {
        return judge(spec, NETWORK);
    }

    private static CheckResult judge(CheckSpec spec, String network) {
        return Handed.judged(spec, 3, new NetworkCell("net", "", network, CanvasLayout.EMPTY));
    }

    private static String said(CheckSpec spec) {
        return said(spec, NETWORK);
    }

    private static String said(CheckSpec spec, String network) {
        return judge(spec, network).reasons().stream()
                .map(Text::english)
                .collect(Collectors.joining("\n"));
    }
}
