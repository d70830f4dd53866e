package org.spikebook.simulator.model.synapse;

/** {@code dx/dt = y - x/τ}, {@code dy/dt = -y/τ} for both channels: x of both, then y of both. */
final class AlphaChannels {

    private AlphaChannels() {}

    static void slopes(double tauExcMs, double tauInhMs, double[] y, int first, double[] slope) {
        slope[first] = y[first + 2] - y[first] / tauExcMs;
        slope[first + 1] = y[first + 3] - y[first + 1] / tauInhMs;
        slope[first + 2] = -y[first + 2] / tauExcMs;
        slope[first + 3] = -y[first + 3] / tauInhMs;
    }
}
