package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/** The rule that draws a projection's pairs. */
public interface Connector extends Component {

    /** Those that come with Spikebook. */
    static List<Connector> standard() {
        return List.of(
                new AllToAll(),
                new OneToOne(),
                new FixedProbability(),
                new FixedInDegree(),
                new FixedOutDegree(),
                new FixedTotalNumber(),
                new Explicit(),
                new Convolution(),
                new Pooling());
    }

    /**
     * How many synapses it draws on average, so that a network too large is refused before anything
     * is allocated.
     */
    double expectedSynapses(ParameterValues values, Ends ends);

    /** Why it cannot join the given ends, if so; the text has a companion {@code .hint}. */
    default Optional<Text> mismatch(ParameterValues values, Ends ends) {
        return Optional.empty();
    }

    /**
     * Draws the pairs. The same arguments give the same pairs in the same order, always; for each
     * source, the targets come in ascending order.
     *
     * @param key of the connector's random streams
     * @param sink told of every pair
     */
    void draw(ParameterValues values, Ends ends, StreamKey key, PairSink sink);

    /**
     * How a list of weights or delays, or a matrix of weights beside the network, is arranged: by
     * target, then source, unless the connector says otherwise.
     */
    default WeightLayout weightLayout(ParameterValues values, Ends ends) {
        return new WeightLayout(ends.targets(), ends.sources());
    }

    /** Finds the place of each pair's weight in that arrangement. */
    default WeightPlaces weightPlaces(ParameterValues values, Ends ends) {
        int sources = ends.sources();
        return (source, target) -> target * sources + source;
    }

    /**
     * Whether pairs share the places of the arrangement, so that random weights and delays are
     * drawn once for each place and no synapse can learn by itself.
     */
    default boolean sharesWeights() {
        return false;
    }

    /** Whether each source reaches nearly all targets, each once; a hint for speed. */
    default boolean isDense() {
        return false;
    }

    /** What the weight of every pair is multiplied by. */
    default double weightFactor(ParameterValues values) {
        return 1;
    }

    /** Number of members of the given dimensions. */
    static int members(List<Integer> dimensions) {
        return dimensions.stream().reduce(1, Math::multiplyExact);
    }
}
