package org.spikebook.simulator.parameter;

import org.spikebook.simulator.math.ExactMath;

/** How a random value is drawn, once for each neuron or synapse, from the owner's named stream. */
public sealed interface Distribution {

    /**
     * Uniform between {@code low} (inclusive) and {@code high} (exclusive); JSON {@code {"uniform":
     * [low, high]}}.
     */
    record Uniform(double low, double high) implements Distribution {
        @Override
        public double mean() {
            return 0.5 * (low + high);
        }

        @Override
        public boolean isConstant() {
            return low == high;
        }
    }

    /** Normal; JSON {@code {"normal": {"mean": m, "sd": s}}}. */
    record Normal(double mean, double sd) implements Distribution {
        @Override
        public boolean isConstant() {
            return sd == 0;
        }
    }

    /**
     * Lognormal: {@code median · e^(sigma · z)} with z standard normal, of the sign of the median;
     * JSON {@code {"lognormal": {"median": m, "sigma": s}}}.
     */
    record Lognormal(double median, double sigma) implements Distribution {
        @Override
        public double mean() {
            return median * ExactMath.exp(0.5 * sigma * sigma);
        }

        @Override
        public boolean isConstant() {
            return sigma == 0 || median == 0;
        }
    }

    double mean();

    /** Whether every draw is the {@link #mean}. */
    boolean isConstant();
}
