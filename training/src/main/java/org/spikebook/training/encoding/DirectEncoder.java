package org.spikebook.training.encoding;

import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Unit;
import org.spikebook.stimulus.SpikeTrain;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Direct input: a value x arrives in every step as a spike of amplitude {@code gain · x}, which is
 * a constant current in the receptor's unit; never where x is 0. Without randomness.
 */
public final class DirectEncoder implements SpikeEncoder {

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
            float[] values, ParameterValues settings, EncodingWindow window, long stream) {
        float gain = (float) settings.number(GAIN);
        int[] lines = new int[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            lines[count] = i;
            count += values[i] > 0 ? 1 : 0;
        }
        return repeated(values, gain, Arrays.copyOf(lines, count), window.steps());
    }

    private static SpikeTrain repeated(float[] values, float gain, int[] lines, int steps) {
        int[] stepStart = new int[steps + 1];
        int[] line = new int[lines.length * steps];
        float[] amplitude = new float[line.length];
        for (int t = 0; t < steps; t++) {
            int at = t * lines.length;
            System.arraycopy(lines, 0, line, at, lines.length);
            for (int k = 0; k < lines.length; k++) {
                amplitude[at + k] = gain * values[lines[k]];
            }
            stepStart[t + 1] = at + lines.length;
        }
        return new SpikeTrain(steps, values.length, stepStart, line, amplitude);
    }
}
