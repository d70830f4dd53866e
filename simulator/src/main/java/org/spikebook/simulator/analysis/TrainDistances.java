package org.spikebook.simulator.analysis;

import java.util.stream.IntStream;

/**
 * How far the trains of a recorder are from those of the same neurons in another recording.
 *
 * @param neurons that fired in either window
 * @param vanRossum {@link VanRossum} distance, a mean over these neurons
 * @param victorPurpura {@link VictorPurpura} distance, a mean over these neurons
 */
public record TrainDistances(int neurons, double vanRossum, double victorPurpura) {

    /** Most pairs of spikes, for which the Victor-Purpura distance takes a few seconds. */
    private static final double MOST_PAIRS = 2e9;

    private static final double[] SILENT = {};

    /** Whether the trains are short enough to be compared within seconds. */
    public static boolean arePossible(SpikeTrains some, SpikeTrains others) {
        double pairs = 0;
        for (int i = 0; i < some.size(); i++) {
            int other = others.trainOf(some.neuron(i));
            pairs += other < 0 ? 0 : (double) some.steps(i).length * others.steps(other).length;
        }
        return pairs <= MOST_PAIRS;
    }

    /**
     * The distances of trains; 0 if no one fired.
     *
     * @param tauMs time constant of the van Rossum distance, above 0
     * @param costPerMs cost of moving a spike in the Victor-Purpura distance, at least 0
     */
    public static TrainDistances of(
            SpikeTrains some, SpikeTrains others, double tauMs, double costPerMs) {
        int[] neurons = IntStream.concat(fired(some), fired(others)).sorted().distinct().toArray();
        double vanRossum = 0;
        double victorPurpura = 0;
        for (int neuron : neurons) {
            double[] a = timesMs(some, neuron);
            double[] b = timesMs(others, neuron);
            vanRossum += VanRossum.distance(a, b, tauMs) / neurons.length;
            victorPurpura += VictorPurpura.distance(a, b, costPerMs) / neurons.length;
        }
        return new TrainDistances(neurons.length, vanRossum, victorPurpura);
    }

    private static IntStream fired(SpikeTrains trains) {
        return IntStream.range(0, trains.size())
                .filter(train -> trains.steps(train).length > 0)
                .map(trains::neuron);
    }

    private static double[] timesMs(SpikeTrains trains, int neuron) {
        int train = trains.trainOf(neuron);
        return train < 0 ? SILENT : trains.timesMs(train);
    }
}
