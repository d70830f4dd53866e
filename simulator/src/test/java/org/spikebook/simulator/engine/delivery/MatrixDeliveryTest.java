package org.spikebook.simulator.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.engine.compiled.AdjacencyMatrix;
import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.SynapseBlock;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.history.SpikeList;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.testkit.Runs;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Against counting synapse by synapse, whichever way is taken for few, many and very many hits. */
class MatrixDeliveryTest {

    private static final int SIZE = 1100;
    private static final double WEIGHT = -0.1;
    private static final double BEFORE = 0.7;

    @ParameterizedTest
    @CsvSource({
        "80, false, 1", "80, false, 3", "80, false, 40", "80, false, 121", "80, false, 1100",
        "110, true, 0", "110, true, 1", "110, true, 2", "110, true, 8", "110, true, 119",
        "1100, true, 1", "1100, true, 80", "1100, true, 300"
    })
    void deliver_anySpikes_addsTheWeightTimesTheHits(int inDegree, boolean multiple, int spikes) {
        CompiledProjection projection = projection(inDegree, multiple);
        int[] sources = IntStream.range(0, spikes).map(k -> k * SIZE / spikes).toArray();
        int[] hits = new int[SIZE];
        projection.forEachSynapse((source, target, _, _) -> {
            if (Arrays.binarySearch(sources, source) >= 0) {
                hits[target]++;
            }
        });

        InputAccumulator arrivals = InputAccumulator.of(SIZE, false);
        Arrays.fill(arrivals.positive(), BEFORE);
        for (SynapseBlock block : projection.blocks()) {
            InputAccumulator own = arrivals.ofBlock(((AdjacencyMatrix) block).targets());
            own.reached().clear();
            deliver((AdjacencyMatrix) block, own, sources);
            assertReached(own, block.firstTarget(), ((AdjacencyMatrix) block).targets(), hits);
        }

        double[] expected = Arrays.stream(hits).mapToDouble(h -> BEFORE + WEIGHT * h).toArray();
        assertThat(arrivals.positive()).isEqualTo(expected);
    }

    private static void deliver(AdjacencyMatrix matrix, InputAccumulator arrivals, int[] sources) {
        SpikeHistory history = new SpikeHistory(1);
        MatrixDelivery delivery = new MatrixDelivery(1, matrix, history, WEIGHT);
        for (int step = 0; step < 2; step++) {
            SpikeList spikes = history.begin(step);
            if (step == 0) {
                Arrays.stream(sources).forEach(spikes::spike);
            }
            delivery.deliver(step, arrivals, new CancellationToken(() -> false));
        }
    }

    private static void assertReached(InputAccumulator own, int first, int targets, int[] hits) {
        if (own.reached().isSparse()) {
            int[] members = Arrays.copyOf(own.reached().members(), own.reached().size());
            assertThat(Arrays.stream(members).sorted().toArray())
                    .isEqualTo(
                            IntStream.range(first, first + targets)
                                    .filter(t -> hits[t] > 0)
                                    .toArray());
        }
    }

    private static CompiledProjection projection(int inDegree, boolean multiple) {
        return Runs.compiled(
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "a", "size": %1$d, "model": {"type": "lif"}},
                           {"id": "b", "size": %1$d, "model": {"type": "lif"}}],
                         "projections": [{"id": "p", "from": "a", "to": "b", "weightPa": -0.1,
                           "connector": {"type": "fixedInDegree", "inDegree": %2$d, "allowMultiple": %3$s}}],
                         "run": {"durationMs": 1, "seed": 4}}\
                        """
                                .formatted(SIZE, inDegree, multiple),
                        3)
                .projection("p");
    }
}
