package org.spikebook.training.encoding;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.training.dataset.Sample;

import java.util.Arrays;
import java.util.List;

/**
 * Send on delta: only changes are told. Each value x(t) has two lines, {@code 2i} for rises and
 * {@code 2i + 1} for falls, and a level r of which the receiver knows, at first 0. In a step in
 * which {@code x(t) - r >= threshold} the first line fires and r rises by the threshold; in one in
 * which {@code r - x(t) >= threshold} the second fires and r falls by it. So r follows x by at most
 * one threshold a step, and a still value is told by {@code ⌊x / threshold⌋} spikes at the
 * beginning. Without randomness.
 *
 * <p>M. Miskowicz, Send-on-delta concept: an event-based data reporting strategy, Sensors 6, 2006,
 * doi:10.3390/s6010049; the same as the step-forward algorithm of N. Kasabov et al., 2016,
 * doi:10.1016/j.neunet.2015.09.011.
 */
public final class DeltaEncoder implements ValueEncoder {

    private static final String THRESHOLD = "threshold";
    private static final double ROUNDING = 1e-6;

    @Override
    public String type() {
        return "delta";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real(THRESHOLD, "\\delta", Unit.NONE, 0.1)
                        .between(0.001, 1)
                        .step(0.05));
    }

    @Override
    public int linesPerValue(ParameterValues settings) {
        return 2;
    }

    @Override
    public SpikeTrain encode(
            Sample sample,
            Shape shape,
            ParameterValues settings,
            EncodingWindow window,
            long stream) {
        double threshold = settings.number(THRESHOLD);
        Frames frames = Frames.of(sample, window.steps());
        double[] level = new double[shape.size()];
        int[] lines = new int[level.length * window.steps()];
        int[] stepStart = new int[window.steps() + 1];
        int end = 0;
        for (int t = 0; t < window.steps(); t++) {
            float[] values = frames.at(t);
            for (int i = 0; i < level.length; i++) {
                int change = change(values[i] - level[i], threshold);
                level[i] += change * threshold;
                lines[end] = 2 * i + (change < 0 ? 1 : 0);
                end += Math.abs(change);
            }
            stepStart[t + 1] = end;
        }
        return new SpikeTrain(
                window.steps(), 2 * level.length, stepStart, Arrays.copyOf(lines, end));
    }

    /**
     * 1 for a rise, -1 for a fall, 0 for less than a threshold; forgives the rounding of floats.
     */
    private static int change(double difference, double threshold) {
        return Math.abs(difference) < threshold - ROUNDING ? 0 : difference > 0 ? 1 : -1;
    }
}
