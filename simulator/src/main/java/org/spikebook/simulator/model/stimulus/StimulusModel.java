package org.spikebook.simulator.model.stimulus;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/** What drives a network from outside: spikes, or a current. */
public interface StimulusModel extends Component {

    /** What comes out of it. */
    enum Output {
        /** Spikes, which travel along projections with a weight and a delay. */
        SPIKES,
        /** A current in pA, added to the neurons that a projection reaches. */
        CURRENT
    }

    Output output();

    /**
     * About the most spikes that come out of all lines together.
     *
     * @param steps so many successive ones
     */
    default double mostSpikes(ParameterValues values, int lines, double steps, double dtMs) {
        return lines * steps;
    }

    /** How many spikes it lists before a run begins. */
    default double listedSpikes(ParameterValues values, int lines) {
        return 0;
    }

    /**
     * Why its parameters do not go together, or not with the given dimensions, if so; the text has
     * a companion {@code .hint}.
     */
    default Optional<Text> mismatch(ParameterValues values, List<Integer> dimensions) {
        return Optional.empty();
    }

    /**
     * Why it cannot be generated in a run, if so (its data are missing, its rate too high for the
     * step); the text has a companion {@code .hint}.
     */
    default Optional<Text> unavailable(StimulusSetup setup) {
        return Optional.empty();
    }
}
