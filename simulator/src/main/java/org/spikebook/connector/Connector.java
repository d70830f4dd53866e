package org.spikebook.connector;

import org.spikebook.parameter.Component;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Text;
import org.spikebook.random.StreamKey;

import java.util.List;
import java.util.Optional;

/** The rule that draws a projection's pairs. */
public interface Connector extends Component {

    /**
     * How many synapses it draws on average, so that a network too large is refused before anything
     * is allocated.
     */
    double expectedSynapses(ParameterValues values, int sources, int targets);

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

    /** Number of members of the given dimensions. */
    static int members(List<Integer> dimensions) {
        return dimensions.stream().reduce(1, Math::multiplyExact);
    }
}
