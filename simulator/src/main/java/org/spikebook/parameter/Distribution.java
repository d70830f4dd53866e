package org.spikebook.parameter;

/** How a random value is drawn, once for each neuron or synapse, from the owner's named stream. */
public sealed interface Distribution {

    /**
     * Even between {@code low} (inclusive) and {@code high} (exclusive); JSON {@code {"uniform":
     * [low, high]}}.
     */
    record Uniform(double low, double high) implements Distribution {
        @Override
        public double mean() {
            return 0.5 * (low + high);
        }
    }

    /** Normal; JSON {@code {"normal": {"mean": m, "sd": s}}}. */
    record Normal(double mean, double sd) implements Distribution {}

    double mean();
}
