package org.spikebook.training.encoding;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.random.CounterStream;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Rate code: a value x fires as a Poisson process of rate x · maxRateHz, discretised to a Bernoulli
 * draw in every step with probability {@code p = min(1, x · maxRateHz · dtMs / 1000)}. Each line
 * has its own random stream. Of a series, x is the value that holds in the step.
 */
public final class RateEncoder implements ValueEncoder {

    static final String MAX_RATE = "maxRateHz";
    static final double MOST_HZ = 100_000;

    @Override
    public String type() {
        return "rate";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real(MAX_RATE, "r_{\\max}", Unit.HERTZ, 1000)
                        .above(0, MOST_HZ)
                        .step(50));
    }

    @Override
    public OptionalDouble inputPerStep(ParameterValues settings, double dtMs) {
        return atMostOne(settings, dtMs);
    }

    /** Spikes a step of a value of 1; empty if that were more than one, so that it is cut. */
    static OptionalDouble atMostOne(ParameterValues settings, double dtMs) {
        double perStep = settings.number(MAX_RATE) * dtMs / 1000;
        return perStep <= 1 ? OptionalDouble.of(perStep) : OptionalDouble.empty();
    }

    @Override
    public ParameterValues intensified(ParameterValues settings, double factor) {
        return scaleRate(settings, factor);
    }

    /** The settings with {@code maxRateHz} multiplied by a factor, at most {@value #MOST_HZ} Hz. */
    static ParameterValues scaleRate(ParameterValues settings, double factor) {
        double rate = Math.min(settings.number(MAX_RATE) * factor, MOST_HZ);
        return settings.with(MAX_RATE, Value.of(rate));
    }

    @Override
    public SpikeTrain encode(
            Sample sample,
            Shape shape,
            ParameterValues settings,
            EncodingWindow window,
            long stream) {
        double scale = settings.number(MAX_RATE) * window.dtMs() / 1000;
        Frames frames = Frames.of(sample, window.steps());
        Lines lines = Lines.firing(frames.at(0), scale, stream);
        int[] spikes = new int[lines.count() * window.steps()];
        int[] stepStart = new int[window.steps() + 1];
        for (int t = 0; t < window.steps(); t++) {
            if (t > 0 && frames.beginsAt(t)) {
                lines = Lines.firing(frames.at(t), scale, stream);
            }
            spikes = withRoom(spikes, stepStart[t] + lines.count());
            stepStart[t + 1] = lines.draw(t, spikes, stepStart[t]);
        }
        return new SpikeTrain(
                window.steps(),
                frames.features(),
                stepStart,
                Arrays.copyOf(spikes, last(stepStart)));
    }

    private static int[] withRoom(int[] spikes, int needed) {
        return needed <= spikes.length
                ? spikes
                : Arrays.copyOf(spikes, Math.max(needed, 2 * spikes.length));
    }

    private static int last(int[] stepStart) {
        return stepStart[stepStart.length - 1];
    }

    /** The lines that can fire at all, ascending. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Lines(int count, int[] line, long[] stream, long[] bound) {

        static Lines firing(float[] values, double scale, long sampleStream) {
            int n = values.length;
            Lines lines = new Lines(countPositive(values), new int[n], new long[n], new long[n]);
            int k = 0;
            for (int i = 0; i < n; i++) {
                if (values[i] > 0) {
                    lines.line[k] = i;
                    lines.stream[k] = CounterStream.child(sampleStream, i);
                    lines.bound[k++] = CounterStream.bound(values[i] * scale);
                }
            }
            return lines;
        }

        private static int countPositive(float[] values) {
            int count = 0;
            for (float value : values) {
                count += value > 0 ? 1 : 0;
            }
            return count;
        }

        /** Appends the spikes of step {@code t} to {@code spikes} from {@code end}; the new end. */
        int draw(int t, int[] spikes, int end) {
            for (int k = 0; k < count; k++) {
                spikes[end] = line[k];
                end += CounterStream.bits(stream[k], t) < bound[k] ? 1 : 0;
            }
            return end;
        }
    }
}
