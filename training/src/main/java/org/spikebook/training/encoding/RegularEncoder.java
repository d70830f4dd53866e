package org.spikebook.training.encoding;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.training.dataset.Sample;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Regular rate code: a value x fires at even distances at the rate x · maxRateHz, at most once a
 * step: in step t (from 0) where {@code ⌊p (t + 1) + ½⌋ > ⌊p t + ½⌋} with {@code p = min(1, x ·
 * maxRateHz · dtMs / 1000)}, so that its count is p T to the nearest number after any number of
 * steps T; of a series, {@code p t} is the sum of p over the steps so far. Without randomness.
 */
public final class RegularEncoder implements ValueEncoder {

    @Override
    public String type() {
        return "regular";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real(RateEncoder.MAX_RATE, "r_{\\max}", Unit.HERTZ, 1000)
                        .above(0, RateEncoder.MOST_HZ)
                        .step(50));
    }

    @Override
    public OptionalDouble inputPerStep(ParameterValues settings, double dtMs) {
        return RateEncoder.atMostOne(settings, dtMs);
    }

    @Override
    public ParameterValues intensified(ParameterValues settings, double factor) {
        return RateEncoder.scaleRate(settings, factor);
    }

    @Override
    public SpikeTrain encode(
            Sample sample,
            Shape shape,
            ParameterValues settings,
            EncodingWindow window,
            long stream) {
        double scale = settings.number(RateEncoder.MAX_RATE) * window.dtMs() / 1000;
        Frames frames = Frames.of(sample, window.steps());
        double[] before = new double[shape.size()];
        double[] perStep = new double[before.length];
        int[] spikes = new int[before.length * window.steps()];
        int[] stepStart = new int[window.steps() + 1];
        int end = 0;
        for (int from = 0; from < window.steps(); ) {
            setRates(frames.at(from), scale, perStep);
            int to = frames.endAfter(from);
            for (int t = from; t < to; t++) {
                end = fire(before, perStep, t - from, spikes, end);
                stepStart[t + 1] = end;
            }
            add(perStep, to - from, before);
            from = to;
        }
        return new SpikeTrain(window.steps(), before.length, stepStart, Arrays.copyOf(spikes, end));
    }

    private static void setRates(float[] values, double scale, double[] perStep) {
        for (int i = 0; i < perStep.length; i++) {
            perStep[i] = Math.min(1, values[i] * scale);
        }
    }

    /** Appends the spikes of the {@code step}-th step of a frame; the new end. */
    private static int fire(double[] before, double[] perStep, int step, int[] spikes, int start) {
        int end = start;
        for (int i = 0; i < perStep.length; i++) {
            double due = before[i] + perStep[i] * step + 0.5;
            double dueThen = before[i] + perStep[i] * (step + 1) + 0.5;
            spikes[end] = i;
            end += Math.floor(dueThen) > Math.floor(due) ? 1 : 0;
        }
        return end;
    }

    private static void add(double[] perStep, int steps, double[] before) {
        for (int i = 0; i < before.length; i++) {
            before[i] += perStep[i] * steps;
        }
    }
}
