package org.spikebook.simulator.recording;

import java.util.Arrays;

/**
 * One variable over time: a state variable of some neurons or the weights of some synapses, sampled
 * at the end of steps; or the mean rate of a population, whose samples stand for the time since the
 * one before.
 *
 * @param variable its name with unit, for example {@code vMv}
 * @param neurons indices within the population, or numbers of synapses; empty for a rate
 * @param everySteps steps from one sample to the next, at least 1
 * @param values {@code values[k][m]}: neuron {@code neurons[k]} at the end of step n = (m + 1) ·
 *     everySteps - 1, time (n + 1) · dt; one line for a rate
 */
@SuppressWarnings("ArrayRecordComponent")
public record StateTrace(String variable, int[] neurons, int everySteps, double[][] values) {

    /** The step at whose end a sample was taken. */
    public int step(int sample) {
        return (sample + 1) * everySteps - 1;
    }

    /**
     * The mean over its lines and samples.
     *
     * @param dtMs length of the run's steps
     * @param fromMs what is earlier does not count
     * @return 0 without samples
     */
    public double mean(double dtMs, double fromMs) {
        double sum = 0;
        int count = 0;
        for (int sample = 0; sample < values[0].length; sample++) {
            if ((step(sample) + 1) * dtMs > fromMs) {
                for (double[] line : values) {
                    sum += line[sample];
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** How many numbers it holds. */
    public long valueCount() {
        return Arrays.stream(values).mapToLong(line -> line.length).sum();
    }
}
