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
 * Direct input: a value x arrives in every step as a spike of amplitude {@code gain · x}, which is
 * a current in the receptor's unit, constant for a still value; never where x is 0. Without
 * randomness.
 */
public final class DirectEncoder implements ValueEncoder {

    public static final String TYPE = "direct";

    private static final String GAIN = "gain";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(ParameterInfo.real(GAIN, "g", Unit.NONE, 1).above(0, 1000).step(0.1));
    }

    @Override
    public OptionalDouble inputPerStep(ParameterValues settings, double dtMs) {
        return OptionalDouble.of(settings.number(GAIN));
    }

    @Override
    public SpikeTrain encode(
            Sample sample,
            Shape shape,
            ParameterValues settings,
            EncodingWindow window,
            long stream) {
        float gain = (float) settings.number(GAIN);
        Frames frames = Frames.of(sample, window.steps());
        int[] stepStart = new int[window.steps() + 1];
        int[] line = new int[shape.size() * window.steps()];
        float[] amplitude = new float[line.length];
        int end = 0;
        for (int t = 0; t < window.steps(); ) {
            int begin = end;
            float[] values = frames.at(t);
            for (int i = 0; i < values.length; i++) {
                line[end] = i;
                amplitude[end] = gain * values[i];
                end += values[i] > 0 ? 1 : 0;
            }
            stepStart[++t] = end;
            int count = end - begin;
            for (int next = frames.endAfter(t - 1); t < next; end += count) {
                System.arraycopy(line, begin, line, end, count);
                System.arraycopy(amplitude, begin, amplitude, end, count);
                stepStart[++t] = end + count;
            }
        }
        return new SpikeTrain(
                window.steps(),
                shape.size(),
                stepStart,
                Arrays.copyOf(line, end),
                Arrays.copyOf(amplitude, end));
    }
}
