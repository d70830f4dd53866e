package org.spikebook.simulator.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.engine.compiled.Blocks;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.testkit.Runs;

/** Populations onto which many synapses learn are cut into more blocks than share the work. */
class BlockLayoutTest {

    private static final String ALL_TO_ALL =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": %d, "receptors": {"type": "delta"}, "model": {"type": "lif"}},
               {"id": "other", "receptors": {"type": "delta"}, "model": {"type": "lif"}}],
             "projections": [{"id": "p", "from": "n", "to": "n", "weightMv": 1%s}],
             "run": {"durationMs": 10}}\
            """;

    /** 16,777,216 weights of 8 bytes are 128 MiB. */
    @ParameterizedTest
    @CsvSource({"4095, 1, 1", "4096, 1, 1", "4097, 1, 2", "8192, 1, 4", "8192, 3, 6"})
    void of_manyThatLearn_cutsIntoArraysOf128Mebibytes(int size, int shares, int blocks) {
        BlockLayout cuts =
                new BlockLayout(
                        network(size, ", \"plasticity\": {\"type\": \"pairStdp\"}"), shares);

        assertThat(population(cuts, 0).count()).isEqualTo(blocks);
        assertThat(population(cuts, 1).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"''", "', \"plasticity\": {\"type\": \"tsodyksMarkram\"}'"})
    void of_manyThatKeepTheirWeights_areNotCutFurther(String plasticity) {
        BlockLayout cuts = new BlockLayout(network(8192, plasticity), 1);

        assertThat(population(cuts, 0).count()).isEqualTo(1);
    }

    /** A rule keeps traces of each source in each block, so that short rows cost more. */
    @Test
    void of_sourcesOfFewSynapses_leavesRowsAsTheyAre() {
        String sparse =
                """
                , "plasticity": {"type": "pairStdp"},
                  "connector": {"type": "fixedOutDegree", "outDegree": 600}\
                """;
        BlockLayout cuts = new BlockLayout(network(60_000, sparse), 1);

        assertThat(population(cuts, 0).count()).isEqualTo(3);
    }

    /** Where delays differ, there is a row for each of them. */
    @Test
    void of_manyDelays_leavesRowsAsTheyAre() {
        String spread =
                """
                , "plasticity": {"type": "pairStdp"}, "delayMs": {"uniform": [0.1, 10]}\
                """;
        BlockLayout cuts = new BlockLayout(network(8192, spread), 1);

        assertThat(population(cuts, 0).count()).isEqualTo(1);
    }

    private static NetworkModel network(int size, String more) {
        return Runs.network(ALL_TO_ALL.formatted(size, more));
    }

    private static Blocks population(BlockLayout cuts, int index) {
        return cuts.of(cuts.network().populations().get(index));
    }
}
