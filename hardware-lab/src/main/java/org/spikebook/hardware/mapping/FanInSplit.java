package org.spikebook.hardware.mapping;

import org.spikebook.hardware.quantization.integer.AxonCopies;
import org.spikebook.hardware.quantization.integer.SignMode;
import org.spikebook.hardware.quantization.integer.TrueNorthCell;
import org.spikebook.hardware.quantization.integer.TrueNorthRegisters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits neurons that want more axons than a core has. The axons are dealt into groups that a core
 * can hold; for each neuron and group a pair of relays adds up that part of the input. One sends a
 * spike for every +quantum that has come together, the other for every -quantum: each takes the
 * weights of the other with the opposite sign, subtracts the quantum when it fires and adds it when
 * the other does. Input and quantum are even and V starts odd, so that the two mirror each other
 * exactly: what they have sent differs from the sum by less than a quantum, besides what waits
 * because a relay fires at most once in a tick.
 *
 * @param layer the relays
 * @param parent the neuron that each relay belongs to
 * @param quantum what one spike of a relay stands for, in steps of V
 */
@SuppressWarnings("ArrayRecordComponent")
record FanInSplit(CrossbarLayer layer, TrueNorthRegisters registers, int[] parent, int quantum) {

    /**
     * @param population index of the relays' population
     * @param cell the neuron that is split
     */
    static FanInSplit of(
            int population, AxonColumns columns, AxonCopies format, TrueNorthCell cell, int axons) {
        int[] group = groups(columns, axons);
        List<int[]> cells = new ArrayList<>();
        List<Integer> parents = new ArrayList<>();
        List<Boolean> inverted = new ArrayList<>();
        int groups = Arrays.stream(group).max().orElse(0) + 1;
        int[][] byGroup = byGroup(columns, group);
        int[] dealt = new int[columns.neurons()];
        int total = 0;
        for (int g = 0; g < groups; g++) {
            for (int i = 0; i < columns.neurons(); i++) {
                int[] wanted = part(byGroup[i], dealt[i], group, g);
                dealt[i] += wanted.length;
                for (boolean negative : new boolean[] {false, true}) {
                    if (wanted.length > 0 && sends(format.sign(), negative)) {
                        cells.add(wanted);
                        parents.add(i);
                        inverted.add(negative);
                        total += wanted.length;
                    }
                }
            }
        }
        int quantum = quantum(cell);
        return new FanInSplit(
                layer(population, columns, cells, inverted, total),
                registers(cell, inverted, quantum),
                parents.stream().mapToInt(Integer::intValue).toArray(),
                quantum);
    }

    /** Axons that are wanted at all, so many to a group, by number. */
    private static int[] groups(AxonColumns columns, int axons) {
        int[] group = new int[columns.axons()];
        Arrays.fill(group, -1);
        int[] wanted = Arrays.stream(columns.axon()).distinct().sorted().toArray();
        for (int k = 0; k < wanted.length; k++) {
            group[wanted[k]] = k / axons;
        }
        return group;
    }

    /** The axons of each neuron, those of the first group first: each is looked at once. */
    private static int[][] byGroup(AxonColumns columns, int[] group) {
        return IntStream.range(0, columns.neurons())
                .mapToObj(i -> byGroup(columns, i, group))
                .toArray(int[][]::new);
    }

    private static int[] byGroup(AxonColumns columns, int neuron, int[] group) {
        return Arrays.stream(columns.axon(), columns.start()[neuron], columns.start()[neuron + 1])
                .boxed()
                .sorted(Comparator.comparingInt(a -> group[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Those of a group, which begin at {@code from} if there are any. */
    private static int[] part(int[] byGroup, int from, int[] group, int g) {
        int to = from;
        while (to < byGroup.length && group[byGroup[to]] == g) {
            to++;
        }
        return Arrays.copyOfRange(byGroup, from, to);
    }

    private static boolean sends(SignMode sign, boolean negative) {
        return sign == SignMode.MIXED || negative == (sign == SignMode.INHIBITORY);
    }

    /**
     * The threshold, as near as nine bits come. Less would be finer, but relays fire once in a tick
     * at most: with a quarter of it they cannot bring the input of a busy neuron in time.
     */
    private static int quantum(TrueNorthCell cell) {
        return Math.clamp(cell.threshold().positive() & ~1, 2, AxonCopies.GREATEST_WEIGHT & ~1);
    }

    private static CrossbarLayer layer(
            int population,
            AxonColumns columns,
            List<int[]> cells,
            List<Boolean> inverted,
            int total) {
        int[] start = new int[cells.size() + 1];
        int[] axon = new int[total];
        boolean[] negative = new boolean[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            int[] wanted = cells.get(i);
            System.arraycopy(wanted, 0, axon, start[i], wanted.length);
            start[i + 1] = start[i] + wanted.length;
            negative[i] = inverted.get(i);
        }
        return new CrossbarLayer(population, columns, start, axon, negative);
    }

    private static TrueNorthRegisters registers(
            TrueNorthCell cell, List<Boolean> inverted, int quantum) {
        TrueNorthCell plus = relay(cell.weights(), quantum, 1);
        TrueNorthCell minus = relay(cell.weights().stream().map(w -> -w).toList(), quantum, -1);
        return new TrueNorthRegisters(inverted.stream().map(i -> i ? minus : plus).toList());
    }

    private static TrueNorthCell relay(List<Integer> weights, int quantum, int initial) {
        return new TrueNorthCell(
                weights,
                TrueNorthCell.EXACT,
                TrueNorthCell.Leak.NONE,
                new TrueNorthCell.Threshold(quantum, 0, quantum, false),
                new TrueNorthCell.Reset(TrueNorthCell.ResetMode.SUBTRACT, 0),
                initial);
    }

    /** The neuron that is left: it takes the quanta on two types of axon. */
    TrueNorthCell summing(TrueNorthCell cell) {
        return new TrueNorthCell(
                List.of(quantum, -quantum, 0, 0),
                cell.stochasticWeights(),
                cell.leak(),
                cell.threshold(),
                cell.reset(),
                cell.initialPotential());
    }

    /** How many relays each of {@code neurons} neurons has. */
    int[] relays(int neurons) {
        int[] relays = new int[neurons];
        for (int p : parent) {
            relays[p]++;
        }
        return relays;
    }
}
