package org.spikebook.bench;

import java.util.SplittableRandom;

/** What the machine's memory allows, measured the way that spikes are delivered. */
record MachineSpeed(
        double gigabytesPerSecond,
        double smallIncrementsPerSecond,
        double largeIncrementsPerSecond) {

    private static final int TARGETS = 1 << 24;
    private static final int SMALL = 10_000;
    private static final int RUNS = 5;

    static MachineSpeed measure() {
        int[] order = new SplittableRandom(1).ints(TARGETS).map(i -> i & (TARGETS - 1)).toArray();
        int[] counts = new int[TARGETS];
        double read = 0;
        double small = 0;
        double large = 0;
        for (int k = 0; k < RUNS; k++) {
            read = Math.max(read, 4.0 * TARGETS / seconds(() -> sum(order)) / 1e9);
            large = Math.max(large, TARGETS / seconds(() -> increment(order, counts)));
        }
        for (int i = 0; i < order.length; i++) {
            order[i] %= SMALL;
        }
        for (int k = 0; k < RUNS; k++) {
            small = Math.max(small, TARGETS / seconds(() -> increment(order, counts)));
        }
        return new MachineSpeed(read, small, large);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static int sum(int[] values) {
        int sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum;
    }

    private static void increment(int[] order, int[] counts) {
        for (int place : order) {
            counts[place]++;
        }
    }
}
