package org.spikebook.training.bptt;

import java.util.Arrays;

/** One population in double precision, step by step, in mV: the simulator's arithmetic. */
final class ExactLayer {

    private final LifConstants lif;
    private final double[] v;
    private final int[] hold;

    ExactLayer(Layer layer) {
        this.lif = layer.constants();
        this.v = new double[layer.size()];
        this.hold = new int[layer.size()];
        Arrays.fill(v, lif.vInitialMv());
    }

    /**
     * One step.
     *
     * @param input summed weights of the spikes that arrive; not modified
     * @param spiked where to append the neurons that spike
     * @return the new end of {@code spiked}
     */
    int step(double[] input, int[] spiked, int end) {
        for (int i = 0; i < v.length; i++) {
            if (hold[i] > 0) {
                hold[i]--;
            } else if (integrate(i, input[i])) {
                spiked[end++] = i;
            }
        }
        return end;
    }

    private boolean integrate(int i, double input) {
        double u = lif.vRestMv() + (lif.decay() * (v[i] - lif.vRestMv()) + lif.driveMv()) + input;
        boolean spikes = lif.exceeded() ? u > lif.vThresholdMv() : u >= lif.vThresholdMv();
        if (spikes) {
            hold[i] = lif.refractorySteps();
            v[i] = lif.subtract() ? u - lif.subtractedMv() : lif.vResetMv();
        } else {
            v[i] = u;
        }
        return spikes;
    }

    double[] potentials() {
        return v.clone();
    }
}
