package org.spikebook.hardware.mapping.placement;

import org.spikebook.hardware.RandomNetworks;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.Mesh;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappedNetworks;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;

import java.util.Arrays;
import java.util.SplittableRandom;

/** How good placements are: beside all of them on small grids, beside a longer search on a chip. */
public final class PlacementBench {

    private static final int CASES = 20;
    private static final int LONGER = 10;

    private PlacementBench() {}

    /** Where a line of the result goes. */
    public interface Printer {
        /** Prints a line made with {@link String#format}. */
        void print(String format, Object... values);
    }

    /** Measures and prints. */
    public static void run(IntegerNetwork network, ChipSpec chip, Printer out) {
        small(chip, out);
        SplittableRandom random = new SplittableRandom(1);
        CoreTraffic loose = PlacementCases.randomTraffic(100, 0.05, random);
        longer("100 cores, random traffic", loose, chip, out);
        longer("100,000 neurons, 7x7 neighborhoods", traffic(network, chip), chip, out);
    }

    /** Eight cores on a grid of 4 by 2: 40,320 placements. */
    private static void small(ChipSpec chip, Printer out) {
        ChipSpec grid = RandomNetworks.loihiWith(new Mesh(4, 2, 1, 0, 0, 1), chip.core());
        HopCost cost = new HopCost(grid, new Router(grid.mesh(), 1));
        int found = 0;
        double worst = 1;
        for (int k = 0; k < CASES; k++) {
            CoreTraffic traffic = PlacementCases.randomTraffic(8, 0.5, new SplittableRandom(k));
            double best = PlacementCases.best(cost, traffic);
            double annealed = energy(cost, traffic, new Placer(cost, traffic, 1).annealed(1));
            found += annealed <= best * (1 + 1e-12) ? 1 : 0;
            worst = Math.max(worst, annealed / best);
        }
        out.print(
                "%-40s best of all found in %d of %d cases; worst %.3f of the best",
                "placement of 8 cores, exhaustive search", found, CASES, worst);
    }

    private static void longer(String name, CoreTraffic traffic, ChipSpec chip, Printer out) {
        HopCost cost = new HopCost(chip, new Router(chip.mesh(), 1));
        Placer placer = new Placer(cost, traffic, chip.mesh().coresPerTile());
        long begun = System.nanoTime();
        double usual = energy(cost, traffic, placer.annealed(1));
        double seconds = (System.nanoTime() - begun) / 1e9;
        double best = energy(cost, traffic, placer.annealed(LONGER));
        out.print(
                "%-40s %8.2f s to place; hop energy %.3f of that of a search %d times as long",
                name, seconds, usual / best, LONGER);
    }

    private static CoreTraffic traffic(IntegerNetwork network, ChipSpec chip) {
        ChipMapping mapping = MappedNetworks.tryMap(network, chip).orElseThrow();
        long[] oneEach = new long[network.sources()];
        Arrays.fill(oneEach, 1);
        return CoreTraffic.of(
                network, mapping.coreOfNeuron(), mapping.routes(), mapping.cores().size(), oneEach);
    }

    private static double energy(HopCost cost, CoreTraffic traffic, int[] position) {
        return cost.measure(traffic, position).hopEnergyPj();
    }
}
