package org.spikebook.hardware.emulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.hardware.RandomNetworks;
import org.spikebook.hardware.RandomSpikes;
import org.spikebook.hardware.emulation.SpikeComparison.Difference;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Finding the first spike that a chip and a float network do not share. */
class SpikeComparisonTest {

    /** Two layers, the second one step late, and a relay that the float network lacks. */
    private static final IntegerNetwork NETWORK =
            new IntegerNetwork(
                    List.of(new IntegerNetwork.Inputs("in", 1)),
                    List.of(layer("a", 0), layer("relay", 1), layer("b", 2)),
                    List.of(),
                    2);

    private static final NetworkTracer.Trace CHIP =
            new NetworkTracer.Trace(
                    List.of(
                            new int[][] {{0}, {}, {1, 3}, {}, {}},
                            new int[][] {{2}, {2}, {2}, {2}, {2}},
                            new int[][] {{}, {}, {}, {2}, {0}}),
                    0);

    @Test
    void of_theSameSpikes_findsNoDifference() {
        SpikeComparison same = compare(train("0", "", "1,3"), train("", "2", "0"));

        assertThat(same.first()).isEmpty();
        assertThat(same.populations())
                .extracting(SpikeComparison.Population::id)
                .containsExactly("a", "b");
        // two steps late on the chip
        assertThat(same.populations().get(1).chip()).isDeepEqualTo(new int[][] {{}, {2}, {0}});
    }

    @Test
    void of_spikeThatTheChipLacks_namesIt() {
        assertThat(compare(train("0", "", "1,2,3"), train("", "2", "0")).first())
                .contains(new Difference(2, "a", 2, false));
        assertThat(compare(train("0", "", "1,3,7"), train("", "2", "0")).first())
                .contains(new Difference(2, "a", 7, false));
    }

    @Test
    void of_spikeThatOnlyTheChipHas_namesIt() {
        assertThat(compare(train("0", "", "3"), train("", "2", "0")).first())
                .contains(new Difference(2, "a", 1, true));
        assertThat(compare(train("0", "", "1,3"), train("", "", "0")).first())
                .contains(new Difference(1, "b", 2, true));
    }

    @Test
    void of_severalDifferences_takesTheEarliestNearestToTheInput() {
        assertThat(compare(train("", "", ""), train("", "", "")).first())
                .contains(new Difference(0, "a", 0, true));
        assertThat(compare(train("0", "", "1"), train("", "2", "")).first())
                .contains(new Difference(2, "a", 3, true));
    }

    @Test
    void shareOfThreshold_ofNeuronsThatDoNotFire_isBelow1() {
        SplittableRandom random = new SplittableRandom(4);
        for (int k = 0; k < 20; k++) {
            IntegerNetwork network = RandomNetworks.network(random);
            SpikeTrain input = new RandomSpikes(network.inputLines(), 6, 1, 1, 0.3).spikes(0, k);
            int[][] spikes = new NetworkTracer(network, input).run().spikes().getFirst();
            for (int i = 0; i < network.populations().getFirst().size(); i++) {
                double share = new NetworkTracer(network, input).shareOfThreshold(0, i, 5);
                // a neuron that has just fired is at rest
                assertThat(share).isLessThan(1);
                if (Arrays.binarySearch(spikes[5], i) >= 0) {
                    assertThat(share).isZero();
                }
            }
        }
    }

    private static SpikeComparison compare(SpikeTrain a, SpikeTrain b) {
        return SpikeComparison.of(NETWORK, CHIP, Map.of("a", a, "b", b));
    }

    private static SpikeTrain train(String... steps) {
        int[] stepStart = new int[steps.length + 1];
        for (int t = 0; t < steps.length; t++) {
            stepStart[t + 1] = stepStart[t] + (steps[t].isEmpty() ? 0 : steps[t].split(",").length);
        }
        int[] neurons =
                Arrays.stream(String.join(",", steps).split(","))
                        .filter(n -> !n.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .toArray();
        return new SpikeTrain(steps.length, 8, stepStart, neurons);
    }

    private static IntegerNetwork.Neurons layer(String id, int latencySteps) {
        int[] none = new int[8];
        return new IntegerNetwork.Neurons(
                id, new LoihiRegisters(none, none, none, none, none, none), latencySteps, true);
    }
}
