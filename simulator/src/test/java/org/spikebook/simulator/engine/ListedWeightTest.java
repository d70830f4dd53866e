package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.testkit.Runs;

/** Weights that a document lists act as they are written, to the last bit. */
class ListedWeightTest {

    /**
     * Each of three lines spikes at the start of the first step and reaches each of two neurons.
     */
    private static final String DOCUMENT =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 2, "model": {"type": "lif", "vRestMv": 0, "vResetMv": 0, "vThresholdMv": 20},
               "receptors": {"type": "delta"}}],
             "stimuli": [{"id": "s", "type": "spikeTimes", "size": 3, "timesMs": [0.1]}],
             "projections": [{"id": "p", "from": "s", "to": "n", "delayMs": %s, "weightMv": %s%s}],
             "run": {"dtMs": 0.1, "durationMs": 1}}\
            """;

    private static final String WEIGHTS = "[0.1, 0.2, 0.4, 0.7, 0.11, 0.13]";

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void fixedWeights_areThoseOfTheDocument(int blocks) {
        Simulation simulation =
                new Simulation(Runs.compiled(DOCUMENT.formatted("0.1", WEIGHTS, ""), blocks));

        double[] vMv = simulation.state("n").neuron(0);
        simulation.step();
        while (vMv[0] == 0) {
            simulation.step();
        }

        assertThat(vMv).containsExactly(0.1 + 0.2 + 0.4, 0.7 + 0.11 + 0.13);
    }

    @Test
    void fixedWeights_sortedByDelay_stayWithTheirSynapses() {
        CompiledProjection projection =
                Runs.compiled(DOCUMENT.formatted("[3, 2, 1, 1, 2, 3]", WEIGHTS, ""))
                        .projection("p");
        double[][] weights = new double[2][3];

        projection.forEachSynapse((source, target, weight, _) -> weights[target][source] = weight);

        assertThat(weights[0]).containsExactly(0.1, 0.2, 0.4);
        assertThat(weights[1]).containsExactly(0.7, 0.11, 0.13);
    }

    @Test
    void plasticWeights_beginWithThoseOfTheDocument() {
        Simulation simulation =
                new Simulation(
                        Runs.compiled(
                                DOCUMENT.formatted(
                                        "0.1",
                                        WEIGHTS,
                                        ", \"plasticity\": {\"type\": \"pairStdp\"}")));

        assertThat(simulation.weights("p").getFirst())
                .containsExactly(0.1, 0.7, 0.2, 0.11, 0.4, 0.13);
    }
}
