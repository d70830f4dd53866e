package org.spikebook.simulator.analysis;

import org.spikebook.simulator.math.ExactMath;

/**
 * The distance of two spike trains of van Rossum (2001, Neural Computation 13:751,
 * doi:10.1162/089976601300014321): each spike becomes a decaying exponential, and
 *
 * <p>D² = 1/τ ∫ (f(t) - g(t))² dt, f(t) = Σ<sub>k</sub> H(t - t<sub>k</sub>) e<sup>-(t -
 * t<sub>k</sub>)/τ</sup>.
 *
 * <p>D² is 1/2 for one spike more or less, 1 for two spikes far apart, and 1 - e<sup>-δ/τ</sup> for
 * two spikes δ apart. Without unit. Between spikes f - g decays as one exponential, so the integral
 * is added up exactly, from spike to spike.
 */
public final class VanRossum {

    private VanRossum() {}

    /**
     * D of two trains.
     *
     * @param aMs times of spikes, ascending; not modified
     * @param bMs times of the other's, ascending; not modified
     * @param tauMs τ above 0: short for exact times, long for the number of spikes
     */
    public static double distance(double[] aMs, double[] bMs, double tauMs) {
        double sum = 0;
        double difference = 0;
        double last = 0;
        int a = 0;
        int b = 0;
        while (a < aMs.length || b < bMs.length) {
            boolean ofA = b == bMs.length || (a < aMs.length && aMs[a] <= bMs[b]);
            double now = ofA ? aMs[a++] : bMs[b++];
            double decay = ExactMath.exp(-(now - last) / tauMs);
            sum += difference * difference * (1 - decay * decay) / 2;
            difference = difference * decay + (ofA ? 1 : -1);
            last = now;
        }
        return Math.sqrt(sum + difference * difference / 2);
    }
}
