package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.connector.Ends;
import org.spikebook.simulator.model.connector.WeightPlaces;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.random.StreamKey;

import java.util.Arrays;
import java.util.Optional;

/**
 * The delays of a projection's synapses in steps, source by source. Drawn delays are rounded to the
 * nearest step and are one step at least.
 */
sealed interface DelayDraws {

    double LONGEST_MS = 10_000;

    /** Begins a source; its synapses follow in order. */
    void startSource(int source);

    /** The delay of the next synapse of the source. */
    int next(int target);

    /** Begins again with the first source. */
    default void restart() {}

    static DelayDraws of(Projection projection, Ends ends, double dtMs, StreamKey key) {
        PositionalValues byPlace = new PositionalValues(projection, ends);
        Optional<double[]> values = byPlace.values(projection.delayMs(), key);
        if (values.isPresent()) {
            return new Listed(values.get(), dtMs, byPlace);
        }
        return switch (projection.delayMs()) {
            case Value.Real(double number) -> new Same((int) ExactMath.round(number / dtMs));
            case Value.Random(Distribution distribution) ->
                    new Drawn(new SourceDraws(distribution, key), dtMs);
            case Value.Series _, Value.Word _, Value.Flag _ ->
                    throw new IllegalArgumentException("not a delay: " + projection.delayMs());
        };
    }

    /** A delay that differs between synapses: one step at least. */
    private static int steps(double delayMs, double dtMs) {
        return Math.max(1, (int) ExactMath.round(Math.min(delayMs, LONGEST_MS) / dtMs));
    }

    final class Listed implements DelayDraws {
        private final int[] steps;
        private final PositionalValues byPlace;
        private WeightPlaces places;
        private int source;

        Listed(double[] delaysMs, double dtMs, PositionalValues byPlace) {
            this.steps = Arrays.stream(delaysMs).mapToInt(d -> steps(d, dtMs)).toArray();
            this.byPlace = byPlace;
            this.places = byPlace.places();
        }

        @Override
        public void restart() {
            places = byPlace.places();
        }

        @Override
        public void startSource(int source) {
            this.source = source;
        }

        @Override
        public int next(int target) {
            return steps[places.of(source, target)];
        }
    }

    record Same(int steps) implements DelayDraws {
        @Override
        public void startSource(int source) {
            // the same for all
        }

        @Override
        public int next(int target) {
            return steps;
        }
    }

    record Drawn(SourceDraws draws, double dtMs) implements DelayDraws {
        @Override
        public void startSource(int source) {
            draws.startSource(source);
        }

        @Override
        public int next(int target) {
            return steps(draws.next(), dtMs);
        }
    }
}
