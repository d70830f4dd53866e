package org.spikebook.simulator.model.synapse;

import org.spikebook.simulator.math.ExactMath;

/**
 * {@code I ← h e^(-h/τ) y + e^(-h/τ) I}, then {@code y ← e^(-h/τ) y + (e/τ) Σ w}; state: I of both
 * channels, then y of both.
 */
public record AlphaCurrentKernel(Channel exc, Channel inh) implements CurrentReceptors.Kernel {

    /**
     * Constants of one channel.
     *
     * @param decay {@code e^(-h/τ)}
     * @param fromRise {@code h e^(-h/τ)}
     * @param perWeight {@code e/τ}
     */
    public record Channel(double decay, double fromRise, double perWeight) {

        static Channel of(double stepMs, double tauMs) {
            double decay = ExactMath.exp(-stepMs / tauMs);
            return new Channel(decay, stepMs * decay, Math.E / tauMs);
        }

        /** The same for arrivals below zero whose magnitude counts. */
        Channel ofMagnitudes() {
            return new Channel(decay, fromRise, -perWeight);
        }

        void advance(int from, int to, double[] current, double[] rise, double[] arrived) {
            for (int i = from; i < to; i++) {
                current[i] = fromRise * rise[i] + decay * current[i];
                rise[i] = decay * rise[i] + perWeight * arrived[i];
            }
        }
    }

    @Override
    public void advance(
            int from,
            int to,
            double[] vMv,
            int[] refractorySteps,
            double[][] state,
            InputAccumulator arrivals) {
        exc.advance(from, to, state[0], state[2], arrivals.positive());
        inh.advance(from, to, state[1], state[3], arrivals.negative());
    }
}
