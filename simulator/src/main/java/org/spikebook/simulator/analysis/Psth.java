package org.spikebook.simulator.analysis;

import org.spikebook.simulator.math.ExactMath;

import java.util.Arrays;

/**
 * A peri-stimulus time histogram (PSTH): the population's rate as a function of the time since a
 * stimulus began, averaged over its repetitions (Gerstein and Kiang 1960,
 * doi:10.1016/S0006-3495(60)86872-5).
 *
 * @param binMs length of a bin: a whole number of steps
 * @param rateHz in each bin after an onset: spikes by observed neuron, repetition and second; no
 *     bins without repetitions
 * @param repetitions onsets whose bins all lie in the window; the others are left out
 */
@SuppressWarnings("ArrayRecordComponent")
public record Psth(double binMs, double[] rateHz, int repetitions) {

    /**
     * The histogram of trains.
     *
     * @param onsetsMs when the stimulus began, from the beginning of the window; not modified
     * @param lengthMs how long after each onset spikes are counted
     * @param binMs length of a bin, rounded to whole steps, at least one
     */
    public static Psth of(SpikeTrains trains, double[] onsetsMs, double lengthMs, double binMs) {
        double dtMs = trains.dtMs();
        int stepsPerBin = (int) Math.max(1, ExactMath.rint(binMs / dtMs));
        int bins = (int) Math.max(1, ExactMath.rint(lengthMs / dtMs) / stepsPerBin);
        int[] onsets = new int[onsetsMs.length];
        Arrays.setAll(onsets, k -> (int) ExactMath.rint(onsetsMs[k] / dtMs));
        long longest = (long) bins * stepsPerBin;
        onsets =
                Arrays.stream(onsets)
                        .filter(at -> at >= 0 && at + longest <= trains.steps())
                        .toArray();
        double[] counts = new double[onsets.length == 0 ? 0 : bins];
        for (int i = 0; i < trains.size(); i++) {
            for (int onset : onsets) {
                add(trains.steps(i), onset, stepsPerBin, counts);
            }
        }
        double scale =
                1000.0
                        / (stepsPerBin * dtMs)
                        / Math.max(1.0, (double) onsets.length * trains.observed());
        return new Psth(
                stepsPerBin * dtMs,
                Arrays.stream(counts).map(count -> count * scale).toArray(),
                onsets.length);
    }

    private static void add(int[] steps, int onset, int stepsPerBin, double[] counts) {
        int end = onset + counts.length * stepsPerBin;
        for (int k = firstAtOrAfter(steps, onset); k < steps.length && steps[k] < end; k++) {
            counts[(steps[k] - onset) / stepsPerBin]++;
        }
    }

    /** The first of several spikes of one step, as lines of a stimulus may have. */
    private static int firstAtOrAfter(int[] steps, int onset) {
        int found = Arrays.binarySearch(steps, onset);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && steps[found - 1] == onset) {
            found--;
        }
        return found;
    }
}
