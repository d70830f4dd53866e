package org.spikebook.compile;

import org.spikebook.connector.Connector;
import org.spikebook.connector.Ends;
import org.spikebook.connector.WeightLayout;
import org.spikebook.connector.WeightPlaces;
import org.spikebook.network.model.Projection;
import org.spikebook.parameter.Distribution;
import org.spikebook.parameter.Value;
import org.spikebook.random.Draws;
import org.spikebook.random.StreamKey;

import java.util.List;
import java.util.Optional;

/** Weights or delays that are given, or shared, by their place in the connector's arrangement. */
final class ByPlace {

    private final Connector connector;
    private final Projection projection;
    private final Ends ends;

    ByPlace(Projection projection, Ends ends) {
        this.connector = projection.connector().component();
        this.projection = projection;
        this.ends = ends;
    }

    WeightPlaces places() {
        return connector.weightPlaces(projection.connector().values(), ends);
    }

    /** The value at each place; empty where values go by synapse or are all the same. */
    Optional<double[]> values(Value value, StreamKey key) {
        return switch (value) {
            case Value.Series(List<Double> numbers) ->
                    Optional.of(numbers.stream().mapToDouble(d -> d).toArray());
            case Value.Random(Distribution distribution) ->
                    connector.sharesWeights()
                            ? Optional.of(drawn(distribution, key))
                            : Optional.empty();
            case Value.Real _, Value.Word _, Value.Flag _ -> Optional.empty();
        };
    }

    private double[] drawn(Distribution distribution, StreamKey key) {
        WeightLayout layout = connector.weightLayout(projection.connector().values(), ends);
        return Draws.each(
                new Value.Random(distribution), Math.toIntExact(layout.count()), key.stream());
    }

    double factor() {
        return connector.weightFactor(projection.connector().values());
    }
}
