package org.spikebook.simulator.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.SynapseTable;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.history.SpikeList;
import org.spikebook.simulator.model.synapse.InputAccumulator;

import java.util.Arrays;

class SharedWeightDeliveryTest {

    private static final double WEIGHT = 0.1;
    private static final int TARGETS = 64;

    /** Source 0 hits target 1 twice and 3 once; source 1 hits targets 1 and 2. */
    private static final SynapseTable TABLE =
            new SynapseTable(
                    0,
                    new int[] {0, 3, 5},
                    new char[] {1, 1, 3, 1, 2},
                    new float[0],
                    new double[0]);

    private final SpikeHistory history = new SpikeHistory(1);
    private final SharedWeightDelivery delivery =
            new SharedWeightDelivery(
                    new int[] {1},
                    TABLE,
                    history,
                    WEIGHT,
                    TARGETS,
                    new CancellationToken(() -> false));
    private final InputAccumulator arrivals = InputAccumulator.of(TARGETS, false);

    @Test
    void deliver_loneSpike_multipliesTheWeightByHowOftenItHits() {
        deliver(0);

        assertThat(arrivals.positive()[1]).isEqualTo(2 * WEIGHT);
        assertThat(arrivals.positive()[3]).isEqualTo(WEIGHT);
        assertThat(reached()).containsOnly(1, 3);
    }

    @Test
    void deliver_severalSpikes_countsThemTogether() {
        deliver(0, 1);

        assertThat(arrivals.positive()[1]).isEqualTo(3 * WEIGHT);
        assertThat(arrivals.positive()[2]).isEqualTo(WEIGHT);
        assertThat(reached()).containsOnly(1, 2, 3);
    }

    @Test
    void deliver_noSpike_reachesNoNeuron() {
        deliver();

        assertThat(arrivals.positive()).containsOnly(0);
        assertThat(reached()).isEmpty();
    }

    private void deliver(int... spiking) {
        SpikeList spikes = history.begin(0);
        Arrays.stream(spiking).forEach(spikes::spike);
        history.begin(1);
        arrivals.reached().clear();
        delivery.deliver(1, arrivals, new CancellationToken(() -> false));
    }

    private int[] reached() {
        return Arrays.copyOf(arrivals.reached().members(), arrivals.reached().size());
    }
}
