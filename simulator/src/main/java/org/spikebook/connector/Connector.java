package org.spikebook.connector;

import org.spikebook.parameter.Component;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Text;

import java.util.List;
import java.util.Optional;

/** The rule that draws a projection's pairs. */
public interface Connector extends Component {

    /**
     * How many synapses it draws on average, so that a network too large is refused before anything
     * is allocated.
     */
    double expectedSynapses(ParameterValues values, int sources, int targets);

    /**
     * Why it cannot join a source and a target of the given dimensions, if so; the text has a
     * companion {@code .hint}.
     */
    default Optional<Text> mismatch(
            ParameterValues values, List<Integer> sources, List<Integer> targets) {
        return Optional.empty();
    }

    /** Number of members of the given dimensions. */
    static int members(List<Integer> dimensions) {
        return dimensions.stream().reduce(1, Math::multiplyExact);
    }
}
