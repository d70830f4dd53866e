package org.spikebook.training.bptt.layer;

import org.spikebook.training.bptt.spike.SpikeEvents;
import org.spikebook.training.bptt.synapse.Lanes;

/**
 * Rectified linear neurons: {@code y = max(0, gain (input + bias))} is the amplitude of the spike
 * of a step, none where it is 0. Backward, the error of an input is gain times that of the
 * amplitude where y is above 0. They cannot be the output.
 */
final class ReluKernel implements LayerKernel {

    private final Lanes lanes;
    private final float[] gain;
    private final float[] bias;
    private final int steps;
    private final float[] last;
    private SampleTrace.LayerTrace trace = SampleTrace.LayerTrace.NONE;
    private float[] errors = {};

    ReluKernel(Lanes lanes, ReluConstants relu, int steps) {
        this.lanes = lanes;
        this.gain = floats(relu.gain());
        this.bias = floats(relu.bias());
        this.steps = steps;
        this.last = new float[lanes.length(1)];
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @Override
    public void begin(SampleTrace.LayerTrace sample) {
        trace = sample;
        trace.spikes().resetGraded(steps, steps * lanes.size());
    }

    @Override
    public void step(int t) {
        float[] values = trace.values();
        SpikeEvents spikes = trace.spikes();
        int end = spikes.start(t);
        for (int i = 0; i < lanes.size(); i++) {
            int at = lanes.index(i, steps, t);
            float y = Math.max(0, gain[i] * (values[at] + bias[i]));
            values[at] = y;
            last[i] = y;
            if (y > 0) {
                spikes.neurons()[end] = i;
                spikes.amplitudes()[end++] = y;
            }
        }
        spikes.stepStarts()[t + 1] = end;
    }

    @Override
    public float finalPotential(int neuron) {
        return last[neuron];
    }

    @Override
    public void beginBack(
            SampleTrace.LayerTrace sample, float[] amplitudeErrors, float[] errorsAtEnd) {
        trace = sample;
        errors = amplitudeErrors;
    }

    @Override
    public void back(int t, boolean ends) {
        float[] values = trace.values();
        for (int i = 0; i < lanes.size(); i++) {
            int at = lanes.index(i, steps, t);
            values[at] = values[at] > 0 ? gain[i] * errors[at] : 0;
        }
    }
}
