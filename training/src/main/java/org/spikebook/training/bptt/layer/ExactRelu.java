package org.spikebook.training.bptt.layer;

import org.spikebook.training.bptt.spike.SpikeLog;

/** Rectified linear neurons in double precision. */
final class ExactRelu implements ExactLayer {

    private final ReluConstants relu;
    private final double[] y;

    ExactRelu(int size, ReluConstants relu) {
        this.relu = relu;
        this.y = new double[size];
    }

    @Override
    public boolean hasTwoChannels() {
        return false;
    }

    @Override
    public void step(double[] positive, double[] negative, SpikeLog spikes) {
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(0, relu.gain()[i] * (positive[i] + relu.bias()[i]));
            if (y[i] > 0) {
                spikes.add(i, y[i]);
            }
        }
    }

    @Override
    public double[] potentials() {
        return y.clone();
    }
}
