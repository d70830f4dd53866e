package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.simulator.testkit.Runs;

import java.util.Arrays;

/**
 * Which pairs of spikes count: trains made by hand, from whose pairs the change of the weight
 * follows.
 */
class PairingTest {

    /**
     * Additive: 0.1 for each pair that strengthens, 0.105 for one that weakens, times the trace.
     */
    private static final String ADDITIVE =
            """
            {"type": "pairStdp", "learningRate": 0.01, "alpha": 1.05, "weightMax": 10, "pairing": "%s", "delaySide": "%s"}\
            """;

    /**
     * Presynaptic spikes at 10, 20, 40 and 45 ms, postsynaptic ones at 25, 30 and 50 ms.
     *
     * @param before distances of the pairs that strengthen
     * @param after and of those that weaken
     */
    @ParameterizedTest
    @CsvSource({
        "allToAll, 5 15 10 20 5 10 30 40, 10 15 15 20",
        "nearest, 5 10 5, 10 15",
        "nearestRestricted, 5 5, 10",
        "nearestPreCentered, 5 15 5 10, 10 15"
    })
    void trains_withAnAxonalDelay_areMadeOfThePairsOfTheScheme(
            String pairing, String before, String after) {
        double change = change(pairing, "axonal", "[10.1, 20.1, 40.1, 45.1]", "[25.1, 30.1, 50.1]");

        assertThat(change).isCloseTo(0.1 * sum(before) - 0.105 * sum(after), within(1e-12));
    }

    /** The same trains, the target's spikes a delay of 2 ms earlier. */
    @ParameterizedTest
    @CsvSource({"nearestRestricted, 5 5, 10", "nearestPreCentered, 5 15 5 10, 10 15"})
    void trains_withADendriticDelay_areMadeOfThePairsOfTheScheme(
            String pairing, String before, String after) {
        double change =
                change(pairing, "dendritic", "[10.1, 20.1, 40.1, 45.1]", "[23.1, 28.1, 48.1]");

        assertThat(change).isCloseTo(0.1 * sum(before) - 0.105 * sum(after), within(1e-12));
    }

    /**
     * The synapse sees both sides at 20 ms, the source first on the axon, the target on the
     * dendrite; and there the target once more at 50 ms.
     */
    @ParameterizedTest
    @CsvSource({
        "nearestRestricted, axonal, 0, 20",
        "nearestPreCentered, axonal, 0 10, 20",
        "nearestRestricted, dendritic, 10 10, ''",
        "nearestPreCentered, dendritic, 10 30 10, 20"
    })
    void spikesInOneStep_areTakenInOrder(String pairing, String side, String before, String after) {
        String target = side.equals("axonal") ? "[20.1]" : "[18.1, 48.1]";

        double change = change(pairing, side, "[10.1, 20.1, 40.1]", target);

        assertThat(change).isCloseTo(0.1 * sum(before) - 0.105 * sum(after), within(1e-12));
    }

    /**
     * Weights that spikes transmit, by a program of our own that follows the update rules of NEST's
     * stdp_nn_restr_synapse and stdp_nn_pre_centered_synapse. Both sides meet at 120.1 and 230.1
     * ms.
     */
    @ParameterizedTest
    @CsvSource({
        "nearestRestricted, 1.0676728881536233, 1.1224548684923912, 1.2210442492760374,"
                + " 1.3013275713852421",
        "nearestPreCentered, 1.1381481425531452, 1.2909276451286922, 1.3660601082685186,"
                + " 1.2437998922366431"
    })
    void nest_nearestSchemes_transmitTheSameWeights(
            String pairing, double sixth, double tenth, double twelfth, double last) {
        String rule =
                """
                {"type": "pairStdp", "learningRate": 0.1, "alpha": 0.9, "muPlus": 0.4, "muMinus": 0.7, "tauPlusMs": 17,
                 "tauMinusMs": 31, "weightMax": 2, "delaySide": "dendritic", "pairing": "%s"}\
                """
                        .formatted(pairing);
        String pre =
                "[5.1, 17.1, 18.6, 40.1, 41.1, 70.1, 90.1, 91.1, 92.1, 120.1, 150.1, 200.1, 230.1,"
                        + " 231.1, 260.1]";
        String post =
                "[10.1, 20.1, 30.1, 42.1, 60.1, 61.1, 62.1, 95.1, 118.6, 121.6, 160.1, 161.1,"
                        + " 199.1, 228.6, 259.1]";

        double[] weights = SynapseTraces.weights(rule, pre, post, 1, 1.5);

        assertThat(weights[atArrival(70.1)]).isCloseTo(sixth, within(1e-13));
        assertThat(weights[atArrival(120.1)]).isCloseTo(tenth, within(1e-13));
        assertThat(weights[atArrival(200.1)]).isCloseTo(twelfth, within(1e-13));
        assertThat(weights[atArrival(260.1)]).isCloseTo(last, within(1e-13));
    }

    private static int atArrival(double sentMs) {
        return (int) Math.round((sentMs + 1.5) / 0.1) - 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nearestRestricted", "nearestPreCentered"})
    void network_cutIntoBlocksOrGoneOnWithFromASnapshot_givesTheSameBytes(String pairing) {
        String document = network(pairing);
        Recording whole = Runs.run(document);
        Simulation first = new Simulation(Runs.compiled(document));
        Simulation second = new Simulation(Runs.compiled(document));
        while (first.stepsDone() < 2000) {
            first.step();
        }

        second.restore(first.snapshot());
        while (!second.isOver()) {
            second.step();
        }

        String bytes = RecordingWriter.write(whole);
        Recording blocks = Simulator.run(Runs.compiled(document, 3), RunControl.NONE, 2);
        assertThat(RecordingWriter.write(blocks)).isEqualTo(bytes);
        assertThat(RecordingWriter.write(second.recording(Recording.End.COMPLETED)))
                .isEqualTo(bytes);
        double[] weight = whole.traces().get("w").values()[1];
        assertThat(weight[weight.length - 1]).isNotEqualTo(weight[0]);
    }

    @Test
    void steering_toASchemeThatKeepsMore_isNotPossible() {
        assertThat(isSteered("allToAll", "nearest")).isTrue();
        assertThat(isSteered("nearestRestricted", "nearestPreCentered")).isTrue();
        assertThat(isSteered("nearest", "nearestRestricted")).isFalse();
    }

    private static boolean isSteered(String before, String after) {
        return new Steering(Runs.network(network(before)), Runs.network(network(after)))
                .isPossible();
    }

    private static String network(String pairing) {
        return """
        {"format": "spikebook/network/1",
         "populations": [{"id": "n", "size": 40, "model": {"type": "lif"}}],
         "stimuli": [{"id": "in", "type": "poisson", "size": 50, "rateHz": 40}],
         "projections": [
           {"id": "in-n", "from": "in", "to": "n", "connector": {"type": "fixedProbability", "probability": 0.6},
            "weightPa": {"uniform": [50, 150]}, "delayMs": {"uniform": [0, 3]},
            "plasticity": {"type": "pairStdp", "weightMax": 200, "pairing": "%s"}}],
         "recorders": [{"id": "raster", "of": "n"}, {"id": "w", "of": "in-n", "record": "weight", "neurons": [0, 400, 900]}],
         "run": {"durationMs": 400}}\
        """
                .formatted(pairing);
    }

    private static double change(String pairing, String side, String pre, String post) {
        double delayMs = side.equals("axonal") ? 0 : 2;
        String rule = ADDITIVE.formatted(pairing, side);
        double[] weights = SynapseTraces.weights(rule, pre, post, 1, delayMs);
        return weights[weights.length - 1] - 1;
    }

    private static double sum(String distancesMs) {
        return Arrays.stream(distancesMs.split(" "))
                .filter(distance -> !distance.isEmpty())
                .mapToDouble(distance -> StrictMath.exp(-Double.parseDouble(distance) / 20))
                .sum();
    }
}
