package org.spikebook.simulator.engine.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.testkit.Runs;

import java.util.ArrayList;
import java.util.List;

/** A matrix holds the very synapses that lists of targets would. */
class AdjacencyMatrixTest {

    /** Of an array, and the reference to it. */
    private static final int ROW_HEAD_BYTES = 20;

    private static final String ONE_WEIGHT = "2";
    private static final String OWN_WEIGHTS = "{\"uniform\": [2, 2]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    "fixedInDegree", "inDegree": 150, "allowMultiple": true; 1
                    "fixedInDegree", "inDegree": 150, "allowMultiple": true; 3
                    "fixedOutDegree", "outDegree": 150, "allowMultiple": true; 2
                    "fixedTotalNumber", "synapses": 200000; 2
                    "fixedProbability", "probability": 0.2; 2
                    "allToAll"; 2
                    """)
    void synapses_asMatrix_areThoseOfTheLists(String connector, int blocks) {
        CompiledProjection matrix = projection(connector, ONE_WEIGHT, blocks);
        CompiledProjection lists = projection(connector, OWN_WEIGHTS, blocks);

        assertThat(matrix.blocks()).hasSize(blocks).allMatch(AdjacencyMatrix.class::isInstance);
        assertThat(lists.blocks()).allMatch(SynapseTable.class::isInstance);
        assertThat(matrix.synapseCount()).isEqualTo(lists.synapseCount());
        assertThat(synapses(matrix)).isEqualTo(synapses(lists));
    }

    @ParameterizedTest
    @CsvSource({"1000, 200, false", "1100, 50, false", "1100, 80, true"})
    void matrix_onlyWhereLargeAndNoLargerThanLists(int size, int inDegree, boolean expected) {
        CompiledProjection projection =
                projection(size, "\"fixedInDegree\", \"inDegree\": " + inDegree, ONE_WEIGHT, 1);

        assertThat(projection.blocks().getFirst() instanceof AdjacencyMatrix).isEqualTo(expected);
    }

    /** The estimate counts four bytes for a synapse, however they are kept. */
    @ParameterizedTest
    @CsvSource({"69, 1, true", "69, 2, true", "69, 8, false", "1100, 1, true", "1100, 8, true"})
    void matrix_takesNoMoreRoomThanIsEstimated(int inDegree, int blocks, boolean expected) {
        String connector = "\"fixedInDegree\", \"allowMultiple\": true, \"inDegree\": " + inDegree;
        CompiledProjection drawn = projection(1100, connector, ONE_WEIGHT, blocks);

        boolean isMatrix = drawn.blocks().getFirst() instanceof AdjacencyMatrix;
        long heads = !isMatrix ? 0 : (long) drawn.sources() * blocks * ROW_HEAD_BYTES;
        long taken = drawn.blocks().stream().mapToLong(SynapseBlock::bytes).sum() + heads;

        assertThat(isMatrix).isEqualTo(expected);
        assertThat(taken).isLessThanOrEqualTo(4 * drawn.synapseCount());
    }

    /**
     * Rows of few targets would be heads more than bits; of many multapses, lists more than bits.
     */
    @ParameterizedTest
    @CsvSource({"1100, 1100, true", "1100, 1200, false", "1000, 900, false"})
    void matrix_onlyWhereMostOfItIsBits(int targets, int inDegree, boolean expected) {
        CompiledProjection projection =
                Runs.compiled(
                                """
                                {"format": "spikebook/network/1",
                                 "populations": [{"id": "a", "size": 1100, "model": {"type": "lif"}},
                                   {"id": "b", "size": %d, "model": {"type": "lif"}}],
                                 "projections": [{"id": "p", "from": "a", "to": "b",
                                   "connector": {"type": "fixedInDegree", "inDegree": %d, "allowMultiple": true}}],
                                 "run": {"durationMs": 1}}\
                                """
                                        .formatted(targets, inDegree))
                        .projection("p");

        assertThat(projection.blocks().getFirst() instanceof AdjacencyMatrix).isEqualTo(expected);
    }

    private static List<String> synapses(CompiledProjection projection) {
        List<String> synapses = new ArrayList<>();
        projection.forEachSynapse((source, target, weight, delaySteps) ->
                synapses.add(source + " " + target + " " + weight + " " + delaySteps));
        return synapses;
    }

    private static CompiledProjection projection(String connector, String weight, int blocks) {
        return projection(1100, connector, weight, blocks);
    }

    private static CompiledProjection projection(
            int size, String connector, String weight, int blocks) {
        return Runs.compiled(
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "a", "size": %d, "model": {"type": "lif"}}],
                         "projections": [{"id": "p", "from": "a", "to": "a", "weightPa": %s,
                           "connector": {"type": %s}}],
                         "run": {"durationMs": 1, "seed": 4}}\
                        """
                                .formatted(size, weight, connector),
                        blocks)
                .projection("p");
    }
}
