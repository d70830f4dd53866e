package org.spikebook.compile;

import org.spikebook.connector.Ends;
import org.spikebook.connector.WeightPlaces;
import org.spikebook.network.model.Projection;
import org.spikebook.network.model.ProjectionWeights;
import org.spikebook.parameter.Distribution;
import org.spikebook.parameter.Value;
import org.spikebook.random.Draws;
import org.spikebook.random.SplitMix64;
import org.spikebook.random.StreamKey;

import java.util.Optional;

/** The weights of a projection's synapses, source by source. */
sealed interface WeightDraws {

    /** Begins a source; its targets follow in ascending order. */
    void startSource(int source);

    /** The weight of the next synapse of the source. */
    float next(int target);

    /** Whether all synapses share one weight, so that none is stored. */
    default boolean shared() {
        return false;
    }

    /**
     * The weights of a projection.
     *
     * @param explicit take the place of the document's
     */
    static WeightDraws of(
            Projection projection, Ends ends, Optional<ProjectionWeights> explicit, StreamKey key) {
        ByPlace byPlace = new ByPlace(projection, ends);
        Optional<float[]> values =
                explicit.map(ProjectionWeights::values)
                        .or(() ->
                                byPlace.values(projection.weight(), key).map(WeightDraws::floats));
        if (values.isPresent()) {
            return new Listed(values.get(), byPlace.factor(), byPlace.places());
        }
        return switch (projection.weight()) {
            case Value.Real(double number) -> new Shared(number * byPlace.factor());
            case Value.Random(Distribution distribution) -> new Drawn(distribution, key);
            case Value.Series _, Value.Word _, Value.Flag _ ->
                    throw new IllegalArgumentException("not a weight: " + projection.weight());
        };
    }

    private static float[] floats(double[] values) {
        float[] rounded = new float[values.length];
        for (int k = 0; k < rounded.length; k++) {
            rounded[k] = (float) values[k];
        }
        return rounded;
    }

    record Shared(double weight) implements WeightDraws {
        @Override
        public void startSource(int source) {
            // the same for all
        }

        @Override
        public float next(int target) {
            return (float) weight;
        }

        @Override
        public boolean shared() {
            return true;
        }
    }

    final class Listed implements WeightDraws {
        private final float[] values;
        private final double factor;
        private final WeightPlaces places;
        private int source;

        Listed(float[] values, double factor, WeightPlaces places) {
            this.values = values;
            this.factor = factor;
            this.places = places;
        }

        @Override
        public void startSource(int source) {
            this.source = source;
        }

        @Override
        public float next(int target) {
            return (float) (factor * values[places.of(source, target)]);
        }
    }

    final class Drawn implements WeightDraws {
        private final Distribution distribution;
        private final StreamKey key;
        private SplitMix64 stream;

        Drawn(Distribution distribution, StreamKey key) {
            this.distribution = distribution;
            this.key = key;
            this.stream = key.stream();
        }

        @Override
        public void startSource(int source) {
            stream = key.with(source).stream();
        }

        @Override
        public float next(int target) {
            return (float) Draws.draw(distribution, stream);
        }
    }
}
