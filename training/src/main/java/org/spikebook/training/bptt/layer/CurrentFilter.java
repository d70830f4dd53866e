package org.spikebook.training.bptt.layer;

import org.spikebook.training.bptt.synapse.Lanes;

import java.util.Arrays;

/**
 * Exponentially decaying currents between arriving spikes and the potential, for one layer: {@code
 * input[t] = gain · I[t - 1]}, then {@code I[t] = decay · I[t - 1] + arrivals[t]}. Backward, with δ
 * the error of the input and λ that of an arrival: {@code λ[t] = decay · λ[t + 1] + gain · δ[t +
 * 1]}.
 */
final class CurrentFilter {

    private final Lanes lanes;
    private final float decay;
    private final float gain;
    private final float[] current;

    CurrentFilter(Lanes lanes, FloatLif lif) {
        this.lanes = lanes;
        this.decay = lif.currentDecay();
        this.gain = lif.currentGain();
        this.current = new float[lanes.length(1)];
    }

    void clear() {
        Arrays.fill(current, 0);
    }

    /** Replaces the arrivals in the row of a chunk by the input that they and earlier ones make. */
    void forward(float[] values, int row, int chunk) {
        int first = chunk * lanes.width();
        for (int i = 0; i < lanes.width(); i++) {
            float arrived = values[row + i];
            values[row + i] = gain * current[first + i];
            current[first + i] = decay * current[first + i] + arrived;
        }
    }

    /** Replaces the errors of the input in the row of a chunk by those of the arrivals. */
    void backward(float[] values, int row, int chunk) {
        int first = chunk * lanes.width();
        for (int i = 0; i < lanes.width(); i++) {
            float delta = values[row + i];
            values[row + i] = current[first + i];
            current[first + i] = decay * current[first + i] + gain * delta;
        }
    }
}
