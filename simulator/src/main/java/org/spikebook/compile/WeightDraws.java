package org.spikebook.compile;

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

    static WeightDraws of(Value weight, Optional<ProjectionWeights> explicit, StreamKey key) {
        if (explicit.isPresent()) {
            return new FromMatrix(explicit.get());
        }
        return switch (weight) {
            case Value.Real(double number) -> new Shared(number);
            case Value.Random(Distribution distribution) -> new Drawn(distribution, key);
            case Value.Series _, Value.Word _, Value.Flag _ ->
                    throw new IllegalArgumentException("not a weight: " + weight);
        };
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

    final class FromMatrix implements WeightDraws {
        private final ProjectionWeights matrix;
        private int source;

        FromMatrix(ProjectionWeights matrix) {
            this.matrix = matrix;
        }

        @Override
        public void startSource(int source) {
            this.source = source;
        }

        @Override
        public float next(int target) {
            return matrix.weight(target, source);
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
