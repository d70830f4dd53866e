package org.spikebook.simulator.analysis;

import org.spikebook.simulator.recording.SpikeRaster;

import java.util.Arrays;

/**
 * The spikes of a raster within a time window, neuron by neuron: what all statistics start from.
 * Immutable and safe for use by several threads.
 *
 * <p>Only neurons that fired have a train; the silent ones are counted. A spike of step n carries
 * the time (n + 1) · dt, so a window from {@code fromStep} to {@code toStep} holds the times t with
 * {@code fromStep dt < t <= toStep dt}.
 */
public final class SpikeTrains {

    private final int observed;
    private final double dtMs;
    private final int steps;
    private final int[] neurons;
    private final int[][] trains;

    private SpikeTrains(int observed, double dtMs, int steps, int[] neurons, int[][] trains) {
        this.observed = observed;
        this.dtMs = dtMs;
        this.steps = steps;
        this.neurons = neurons;
        this.trains = trains;
    }

    /**
     * The trains of a whole run.
     *
     * @param raster spikes; not modified
     * @param observed number of neurons that were observed, silent ones included, at least as many
     *     as fired
     * @param dtMs time step
     * @param steps number of steps of the run
     */
    public static SpikeTrains of(SpikeRaster raster, int observed, double dtMs, int steps) {
        return within(raster, observed, dtMs, 0, steps);
    }

    /**
     * The trains of a part of a run; steps are counted from its beginning.
     *
     * @param fromStep first step of the window
     * @param toStep the step after its last one
     * @throws IllegalArgumentException if the window is empty, or more neurons fired than were
     *     observed
     */
    public static SpikeTrains within(
            SpikeRaster raster, int observed, double dtMs, int fromStep, int toStep) {
        if (fromStep < 0 || toStep <= fromStep) {
            throw new IllegalArgumentException(
                    "window must hold a step, was from " + fromStep + " to " + toStep);
        }
        int[] neurons = Arrays.stream(raster.neurons()).sorted().distinct().toArray();
        if (neurons.length > observed) {
            throw new IllegalArgumentException(
                    neurons.length + " neurons fired, but only " + observed + " were observed");
        }
        int[] sizes = new int[neurons.length];
        int[] rows = new int[raster.spikeCount()];
        for (int k = 0; k < rows.length; k++) {
            int step = raster.steps()[k];
            boolean inside = step >= fromStep && step < toStep;
            rows[k] = inside ? Arrays.binarySearch(neurons, raster.neurons()[k]) : -1;
            if (inside) {
                sizes[rows[k]]++;
            }
        }
        int[][] trains = new int[neurons.length][];
        Arrays.setAll(trains, row -> new int[sizes[row]]);
        Arrays.fill(sizes, 0);
        for (int k = 0; k < rows.length; k++) {
            if (rows[k] >= 0) {
                trains[rows[k]][sizes[rows[k]]++] = raster.steps()[k] - fromStep;
            }
        }
        for (int[] train : trains) {
            Arrays.sort(train);
        }
        return new SpikeTrains(observed, dtMs, toStep - fromStep, neurons, trains);
    }

    /** Number of neurons that were observed, silent ones included. */
    public int observed() {
        return observed;
    }

    /** Number of trains: neurons that fired in the run, though maybe not in the window. */
    public int size() {
        return trains.length;
    }

    /** The neuron of a train, an index within its population; ascending over trains. */
    public int neuron(int train) {
        return neurons[train];
    }

    public double dtMs() {
        return dtMs;
    }

    public int steps() {
        return steps;
    }

    public double durationMs() {
        return steps * dtMs;
    }

    /** Spikes of all neurons. */
    public long spikeCount() {
        return Arrays.stream(trains).mapToLong(train -> train.length).sum();
    }

    /** Neurons with at least one spike in the window. */
    public int fired() {
        return (int) Arrays.stream(trains).filter(train -> train.length > 0).count();
    }

    /** The mean rate of a neuron in Hz: spikes by observed neurons and duration. */
    public double rateHz() {
        return observed == 0 ? 0 : spikeCount() * 1000.0 / durationMs() / observed;
    }

    /** The rate of one train in Hz. */
    public double rateHz(int train) {
        return trains[train].length * 1000.0 / durationMs();
    }

    /** Times of the spikes of a train, in ms from the beginning of the window. */
    public double[] timesMs(int train) {
        double[] times = new double[trains[train].length];
        Arrays.setAll(times, k -> (trains[train][k] + 1) * dtMs);
        return times;
    }

    /** The intervals between the spikes of a train, in ms. */
    public double[] intervalsMs(int train) {
        int[] at = trains[train];
        double[] intervals = new double[Math.max(0, at.length - 1)];
        Arrays.setAll(intervals, k -> (at[k + 1] - at[k]) * dtMs);
        return intervals;
    }

    /** The train of a neuron by its index within the population; -1 if it never fired. */
    int trainOf(int neuron) {
        int found = Arrays.binarySearch(neurons, neuron);
        return found < 0 ? -1 : found;
    }

    /** Steps of the spikes of a train, from the beginning of the window; not to be modified. */
    int[] steps(int train) {
        return trains[train];
    }
}
