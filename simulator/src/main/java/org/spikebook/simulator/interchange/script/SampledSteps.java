package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.model.stimulus.SampledCurrent;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A sampled current as its changes at the starts of steps; of samples that begin in one step, the
 * last counts.
 *
 * @param starts numbers of steps, ascending
 * @param amplitudesPa from each start on; 0 after the last sample
 */
@SuppressWarnings("ArrayRecordComponent")
public record SampledSteps(double[] starts, double[] amplitudesPa) {

    /** Of a step: a sample that begins so little after a step's start begins with it. */
    private static final double TOLERANCE = 1e-6;

    /**
     * The changes of a current.
     *
     * @param dtMs time step
     * @param shift from the step at which a sample begins to that of the simulator that reads it
     */
    public static SampledSteps of(
            SampledCurrent.Parameters current, double dtMs, DoubleUnaryOperator shift) {
        List<Double> samples = current.samplesPa();
        double stepsPerSample = current.sampleMs() / dtMs;
        double[] starts = new double[samples.size() + 1];
        double[] amplitudesPa = new double[starts.length];
        int count = 0;
        for (int k = 0; k < starts.length; k++) {
            double start = shift.applyAsDouble(Math.ceil(k * stepsPerSample - TOLERANCE));
            if (count > 0 && starts[count - 1] == start) {
                count--;
            }
            starts[count] = start;
            amplitudesPa[count++] = k < samples.size() ? samples.get(k) : 0;
        }
        return new SampledSteps(Arrays.copyOf(starts, count), Arrays.copyOf(amplitudesPa, count));
    }
}
