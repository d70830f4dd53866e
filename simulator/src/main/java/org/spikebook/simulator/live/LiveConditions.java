package org.spikebook.simulator.live;

import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;

import java.util.Optional;

/** What a home gives to networks that it plays, and asks of them. */
public interface LiveConditions {

    /** No data, no weights, no limits but those of the reader, never cancelled. */
    LiveConditions NONE = new LiveConditions() {};

    /** The data that a network shows. */
    default SpikeSources sources(NetworkModel network) {
        return SpikeSources.NONE;
    }

    /** Weights that take the place of the document's, the same whenever it is asked. */
    default WeightSet weights(NetworkModel network) {
        return WeightSet.EMPTY;
    }

    /** Why a network is not played here, if so. */
    default Optional<Problem> refusal(NetworkModel network) {
        return Optional.empty();
    }

    /**
     * Asked about once in a millisecond of work; once true, the run is over for good, even in the
     * middle of a step.
     */
    default boolean isCancelled() {
        return false;
    }
}
