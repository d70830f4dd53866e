package org.spikebook.training.encoding;

import org.spikebook.training.dataset.Sample;

import java.util.Arrays;

/**
 * The values that hold in each step of a window: of a still sample the same in all; of a series of
 * F frames, spread over T steps, those of frame {@code ⌊t F / T⌋} in step t. Where there are more
 * frames than steps, each step has the mean of the frames that fall into it.
 *
 * @param values {@code values[frame * features + feature]}
 */
@SuppressWarnings("ArrayRecordComponent")
record Frames(float[] values, int count, int steps) {

    /**
     * The frames of a sample.
     *
     * @throws IllegalArgumentException if it is one of events
     */
    static Frames of(Sample sample, int steps) {
        return switch (sample) {
            case Sample.Still(float[] values) -> new Frames(values, 1, steps);
            case Sample.Series(float[] values, int frames, _) ->
                    frames <= steps
                            ? new Frames(values, frames, steps)
                            : new Frames(means(values, frames, steps), steps, steps);
            case Sample.Events _ -> throw new IllegalArgumentException("events have no values");
        };
    }

    private static float[] means(float[] values, int frames, int steps) {
        int features = values.length / frames;
        float[] means = new float[steps * features];
        for (int t = 0; t < steps; t++) {
            int from = (int) ((long) t * frames / steps);
            int to = (int) ((t + 1L) * frames / steps);
            for (int i = 0; i < features; i++) {
                double sum = 0;
                for (int frame = from; frame < to; frame++) {
                    sum += values[frame * features + i];
                }
                means[t * features + i] = (float) (sum / (to - from));
            }
        }
        return means;
    }

    int features() {
        return values.length / count;
    }

    /** Whether another frame begins with step {@code t}. */
    boolean beginsAt(int t) {
        return t == 0 || frame(t) != frame(t - 1);
    }

    /** The first step after {@code t} with which another frame begins, or the end of the window. */
    int endAfter(int t) {
        int end = t + 1;
        while (end < steps && !beginsAt(end)) {
            end++;
        }
        return end;
    }

    /** The values in step {@code t}; not to be modified. */
    float[] at(int t) {
        int features = features();
        int from = frame(t) * features;
        return count == 1 ? values : Arrays.copyOfRange(values, from, from + features);
    }

    private int frame(int t) {
        return (int) ((long) t * count / steps);
    }
}
