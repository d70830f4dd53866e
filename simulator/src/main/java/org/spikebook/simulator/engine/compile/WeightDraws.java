package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.model.connector.Ends;
import org.spikebook.simulator.model.connector.WeightPlaces;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.random.StreamKey;

import java.util.Arrays;
import java.util.Optional;

/** The weights of a projection's synapses, source by source. */
sealed interface WeightDraws {

    /** Begins a source; its targets follow in ascending order. */
    void startSource(int source);

    /** The weight of the next synapse of the source. */
    double next(int target);

    /** Whether all synapses share one weight, so that none is stored. */
    default boolean shared() {
        return false;
    }

    /** Whether some of the weights are no 32-bit floats and are kept as they are. */
    default boolean exact() {
        return false;
    }

    /**
     * The weights of a projection.
     *
     * @param explicit take the place of the document's
     */
    static WeightDraws of(
            Projection projection, Ends ends, Optional<ProjectionWeights> explicit, StreamKey key) {
        PositionalValues byPlace = new PositionalValues(projection, ends);
        Optional<double[]> values =
                explicit.map(weights -> doubles(weights.values()))
                        .or(() -> byPlace.values(projection.weight(), key));
        if (values.isPresent()) {
            boolean listed = explicit.isEmpty() && projection.weight() instanceof Value.Series;
            return new Listed(values.get(), byPlace.factor(), byPlace.places(), listed);
        }
        return switch (projection.weight()) {
            case Value.Real(double number) -> new Shared(number * byPlace.factor());
            case Value.Random(Distribution distribution) ->
                    new Drawn(new SourceDraws(distribution, key));
            case Value.Series _, Value.Word _, Value.Flag _ ->
                    throw new IllegalArgumentException("not a weight: " + projection.weight());
        };
    }

    private static double[] doubles(float[] values) {
        double[] widened = new double[values.length];
        Arrays.setAll(widened, k -> values[k]);
        return widened;
    }

    record Shared(double weight) implements WeightDraws {
        @Override
        public void startSource(int source) {
            // the same for all
        }

        @Override
        public double next(int target) {
            return weight;
        }

        @Override
        public boolean shared() {
            return true;
        }
    }

    final class Listed implements WeightDraws {
        private final double[] values;
        private final double factor;
        private final WeightPlaces places;
        private final boolean exact;
        private int source;

        /**
         * @param asWritten whether values are to be kept as they are
         */
        Listed(double[] values, double factor, WeightPlaces places, boolean asWritten) {
            this.values = values;
            this.factor = factor;
            this.places = places;
            this.exact =
                    asWritten
                            && Arrays.stream(values)
                                    .map(value -> factor * value)
                                    .anyMatch(weight -> weight != (float) weight);
        }

        @Override
        public boolean exact() {
            return exact;
        }

        @Override
        public void startSource(int source) {
            this.source = source;
        }

        @Override
        public double next(int target) {
            return factor * values[places.of(source, target)];
        }
    }

    record Drawn(SourceDraws draws) implements WeightDraws {
        @Override
        public void startSource(int source) {
            draws.startSource(source);
        }

        @Override
        public double next(int target) {
            return draws.next();
        }
    }
}
