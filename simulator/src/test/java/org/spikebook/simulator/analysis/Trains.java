package org.spikebook.simulator.analysis;

import org.spikebook.simulator.recording.SpikeRaster;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Spike trains whose statistics are known. */
final class Trains {

    private Trains() {}

    /** Trains given by their steps of 1 ms. */
    static SpikeTrains of(int steps, int[]... trains) {
        int[] neurons =
                IntStream.range(0, trains.length)
                        .flatMap(i -> IntStream.generate(() -> i).limit(trains[i].length))
                        .toArray();
        int[] at =
                IntStream.range(0, trains.length).flatMap(i -> IntStream.of(trains[i])).toArray();
        return SpikeTrains.of(new SpikeRaster(at, neurons), trains.length, 1, steps);
    }

    /** Spikes at every {@code period}-th step, first at {@code first}. */
    static int[] regular(int first, int period, int steps) {
        return IntStream.iterate(first, step -> step < steps, step -> step + period).toArray();
    }

    /** A Bernoulli train: at every step a spike with probability {@code p}. */
    static int[] random(SplittableRandom random, double p, int steps) {
        return IntStream.range(0, steps).filter(step -> random.nextDouble() < p).toArray();
    }

    /** Each spike of a train with probability {@code p}. */
    static int[] thinned(SplittableRandom random, int[] train, double p) {
        return IntStream.of(train).filter(step -> random.nextDouble() < p).toArray();
    }
}
