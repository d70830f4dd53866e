package org.spikebook.training.interchange;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** What became of a network from elsewhere. */
public sealed interface Arrival {

    /**
     * It is here.
     *
     * @param network with all its weights
     * @param warnings what is done otherwise than where it comes from
     */
    record Arrived(NetworkModel network, List<Problem> warnings) implements Arrival {
        public Arrived {
            warnings = List.copyOf(warnings);
        }
    }

    /** The file cannot be read, or holds what cannot be expressed here. */
    record Refused(List<Problem> problems) implements Arrival {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
