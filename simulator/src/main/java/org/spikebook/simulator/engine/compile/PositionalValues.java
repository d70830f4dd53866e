package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.model.connector.Connector;
import org.spikebook.simulator.model.connector.Ends;
import org.spikebook.simulator.model.connector.WeightLayout;
import org.spikebook.simulator.model.connector.WeightPlaces;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.random.Draws;
import org.spikebook.simulator.random.StreamKey;

import java.util.List;
import java.util.Optional;

/** Weights or delays that are given, or shared, by their place in the connector's arrangement. */
final class PositionalValues {

    private final Connector connector;
    private final Projection projection;
    private final Ends ends;

    PositionalValues(Projection projection, Ends ends) {
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
