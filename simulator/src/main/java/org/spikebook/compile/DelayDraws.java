package org.spikebook.compile;

import org.spikebook.parameter.Distribution;
import org.spikebook.parameter.Value;
import org.spikebook.random.Draws;
import org.spikebook.random.SplitMix64;
import org.spikebook.random.StreamKey;

/**
 * The delays of a projection's synapses in steps, source by source. Drawn delays are rounded to the
 * nearest step and are one step at least.
 */
sealed interface DelayDraws {

    /** Begins a source; its synapses follow in order. */
    void startSource(int source);

    /** The delay of the next synapse of the source. */
    int next();

    static DelayDraws of(Value delayMs, double dtMs, StreamKey key) {
        return switch (delayMs) {
            case Value.Real(double number) -> new Same((int) Math.round(number / dtMs));
            case Value.Random(Distribution distribution) -> new Drawn(distribution, dtMs, key);
            case Value.Series _, Value.Word _, Value.Flag _ ->
                    throw new IllegalArgumentException("not a delay: " + delayMs);
        };
    }

    record Same(int steps) implements DelayDraws {
        @Override
        public void startSource(int source) {
            // the same for all
        }

        @Override
        public int next() {
            return steps;
        }
    }

    final class Drawn implements DelayDraws {
        private static final double LONGEST_MS = 10_000;

        private final Distribution distribution;
        private final double dtMs;
        private final StreamKey key;
        private SplitMix64 stream;

        Drawn(Distribution distribution, double dtMs, StreamKey key) {
            this.distribution = distribution;
            this.dtMs = dtMs;
            this.key = key;
            this.stream = key.stream();
        }

        @Override
        public void startSource(int source) {
            stream = key.with(source).stream();
        }

        @Override
        public int next() {
            double drawnMs = Math.min(Draws.draw(distribution, stream), LONGEST_MS);
            return Math.max(1, (int) Math.round(drawnMs / dtMs));
        }
    }
}
