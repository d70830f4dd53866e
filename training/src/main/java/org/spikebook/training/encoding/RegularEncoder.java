package org.spikebook.training.encoding;

import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Unit;
import org.spikebook.stimulus.SpikeTrain;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Regular rate code: a value x fires at even distances at the rate x · maxRateHz, at most once a
 * step: in step t (from 0) where {@code ⌊p (t + 1) + ½⌋ > ⌊p t + ½⌋} with {@code p = min(1, x ·
 * maxRateHz · dtMs / 1000)}, so that its count is p T to the nearest number after any number of
 * steps T. Without randomness.
 */
public final class RegularEncoder implements SpikeEncoder {

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
    public ParameterValues brighter(ParameterValues settings, double factor) {
        return RateEncoder.faster(settings, factor);
    }

    @Override
    public SpikeTrain encode(
            float[] values, ParameterValues settings, EncodingWindow window, long stream) {
        double scale = settings.number(RateEncoder.MAX_RATE) * window.dtMs() / 1000;
        int[] spikes = new int[values.length * window.steps()];
        int[] stepStart = new int[window.steps() + 1];
        int end = 0;
        for (int t = 0; t < window.steps(); t++) {
            for (int i = 0; i < values.length; i++) {
                double p = Math.min(1, values[i] * scale);
                spikes[end] = i;
                end += Math.floor(p * (t + 1) + 0.5) > Math.floor(p * t + 0.5) ? 1 : 0;
            }
            stepStart[t + 1] = end;
        }
        return new SpikeTrain(window.steps(), values.length, stepStart, Arrays.copyOf(spikes, end));
    }
}
