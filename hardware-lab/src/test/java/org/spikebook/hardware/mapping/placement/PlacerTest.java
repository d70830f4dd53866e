package org.spikebook.hardware.mapping.placement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.hardware.RandomNetworks;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.Mesh;
import org.spikebook.hardware.document.Chips;
import org.spikebook.hardware.mapping.MappedNetworks;
import org.spikebook.hardware.mapping.PlacementReport;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class PlacerTest {

    private static final ChipSpec LOIHI = Chips.catalog().find("loihi1").orElseThrow();

    @ParameterizedTest
    @CsvSource({"8, 8", "16, 4", "40, 8", "4, 12", "1, 9"})
    void hilbertCurve_onAGridOfSquares_stepsFromNeighborToNeighbor(int columns, int rows) {
        int[] tiles = HilbertCurve.tiles(columns, rows);

        assertThat(Arrays.stream(tiles).sorted().toArray())
                .containsExactly(IntStream.range(0, columns * rows).toArray());
        for (int k = 1; k < tiles.length; k++) {
            int across = Math.abs(tiles[k] % columns - tiles[k - 1] % columns);
            int down = Math.abs(tiles[k] / columns - tiles[k - 1] / columns);
            assertThat(across + down).isEqualTo(1);
        }
    }

    /**
     * As many chips in a row as can be joined: a square around them would have 17 billion cells.
     */
    @Test
    void hilbertCurve_onAnyGrid_meetsEachTileOnce() {
        assertThat(HilbertCurve.tiles(8 * 16_384, 4)).hasSize(524_288).doesNotHaveDuplicates();
        assertThat(HilbertCurve.tiles(11, 5)).hasSize(55).doesNotHaveDuplicates();
        assertThat(HilbertCurve.tiles(8, 4)).hasSize(32).doesNotHaveDuplicates();
        assertThat(HilbertCurve.tiles(1, 1)).containsExactly(0);
    }

    @Test
    void measure_ofOneEdge_isComputedByHand() {
        HopCost cost = new HopCost(LOIHI, new Router(LOIHI.mesh(), 1));
        CoreTraffic traffic = new CoreTraffic(2, new int[] {0}, new int[] {1}, new long[] {10});

        // core 0 on tile (0, 0), core 1 on tile (2, 3) = 26
        PlacementMetrics metrics = cost.measure(traffic, new int[] {0, 26 * 4});

        assertThat(metrics.hopEnergyPj()).isEqualTo(10 * (2 * 3.0 + 3 * 4.0));
        assertThat(metrics.meanHops()).isEqualTo(5);
        assertThat(metrics.worstLatencyNs()).isEqualTo(2 * 4.1 + 3 * 6.5);
        assertThat(metrics.hottestLink()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void annealed_onSmallGrid_findsTheBestOfAllPlacements(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ChipSpec chip = RandomNetworks.loihiWith(new Mesh(3, 2, 1, 0, 0, 1), LOIHI.core());
        HopCost cost = new HopCost(chip, new Router(chip.mesh(), 1));
        CoreTraffic traffic = PlacementCases.randomTraffic(6, 0.5, random);

        double annealed = energy(cost, traffic, new Placer(cost, traffic, 1).annealed(1));

        assertThat(annealed).isEqualTo(PlacementCases.best(cost, traffic));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void annealed_onWholeChip_isWithin5PercentOfTenTimesTheEffort(long seed) {
        HopCost cost = new HopCost(LOIHI, new Router(LOIHI.mesh(), 1));
        CoreTraffic traffic = PlacementCases.randomTraffic(100, 0.05, new SplittableRandom(seed));
        Placer placer = new Placer(cost, traffic, LOIHI.mesh().coresPerTile());

        double annealed = energy(cost, traffic, placer.place(PlacementMethod.ANNEALED));
        double longer = energy(cost, traffic, placer.annealed(10));
        double inOrder = energy(cost, traffic, placer.place(PlacementMethod.IN_ORDER));

        assertThat(annealed).isLessThanOrEqualTo(1.05 * longer);
        assertThat(annealed).isLessThan(0.8 * inOrder);
    }

    @Test
    void placedFor_countedSpikes_isNeverWorseThanInOrder() {
        SplittableRandom random = new SplittableRandom(4);
        for (int k = 0; k < 50; k++) {
            var mapping =
                    MappedNetworks.tryMap(
                            RandomNetworks.network(random), RandomNetworks.chip(random));
            if (mapping.isPresent()) {
                long[] spikes = random.longs(mapping.get().network().sources(), 0, 100).toArray();
                PlacementReport report =
                        mapping.get().placedFor(spikes, PlacementMethod.ANNEALED).placement();
                assertThat(report.chosen().hopEnergyPj())
                        .isLessThanOrEqualTo(report.inOrder().hopEnergyPj());
            }
        }
    }

    private static double energy(HopCost cost, CoreTraffic traffic, int[] position) {
        assertThat(position).doesNotHaveDuplicates();
        return cost.measure(traffic, position).hopEnergyPj();
    }
}
