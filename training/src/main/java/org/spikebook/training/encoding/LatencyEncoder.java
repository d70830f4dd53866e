package org.spikebook.training.encoding;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Latency code: a value x fires once, the earlier the larger it is: at {@code t = tauMs · ln(x / (x
 * - threshold))}, the time at which a leaky integrator driven by x reaches the threshold; never
 * where x is not above the threshold or t lies beyond the window. Without randomness.
 */
public final class LatencyEncoder implements SpikeEncoder {

    private static final String TAU = "tauMs";
    private static final String THRESHOLD = "threshold";

    @Override
    public String type() {
        return "latency";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real(TAU, "\\tau", Unit.MILLISECOND, 5).above(0, 10_000),
                ParameterInfo.real(THRESHOLD, "\\theta", Unit.NONE, 0.1)
                        .between(0.001, 0.999)
                        .step(0.05));
    }

    @Override
    public Set<SampleForm> takes() {
        return Set.of(SampleForm.STILL);
    }

    @Override
    public SpikeTrain encode(
            Sample sample,
            Shape shape,
            ParameterValues settings,
            EncodingWindow window,
            long stream) {
        float[] values = still(sample);
        double tauSteps = settings.number(TAU) / window.dtMs();
        double threshold = settings.number(THRESHOLD);
        int[] step = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            step[i] = step(values[i], tauSteps, threshold, window.steps());
        }
        return ordered(step, window.steps());
    }

    private static float[] still(Sample sample) {
        if (sample instanceof Sample.Still(float[] values)) {
            return values;
        }
        throw new IllegalArgumentException("only still values have a latency");
    }

    private static int step(double x, double tauSteps, double threshold, int steps) {
        if (!(x > threshold)) {
            return steps;
        }
        return (int) Math.min(steps, tauSteps * ExactMath.log(x / (x - threshold)));
    }

    /** Counting sort of the lines by step; {@code steps} stands for silence. */
    private static SpikeTrain ordered(int[] step, int steps) {
        int[] start = new int[steps + 2];
        for (int s : step) {
            start[s + 1]++;
        }
        for (int t = 0; t <= steps; t++) {
            start[t + 1] += start[t];
        }
        int[] next = start.clone();
        int[] sorted = new int[step.length];
        for (int line = 0; line < step.length; line++) {
            sorted[next[step[line]]++] = line;
        }
        int[] stepStart = Arrays.copyOf(start, steps + 1);
        return new SpikeTrain(
                steps, step.length, stepStart, Arrays.copyOf(sorted, stepStart[steps]));
    }
}
