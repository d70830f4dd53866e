package org.spikebook.simulator.interchange;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** What importing a network gives. */
public sealed interface ImportResult {

    /**
     * The network was read.
     *
     * @param network with all its weights
     * @param warnings what is done differently from the source
     */
    record Imported(NetworkModel network, List<Problem> warnings) implements ImportResult {
        public Imported {
            warnings = List.copyOf(warnings);
        }
    }

    /** The file cannot be read, or holds what cannot be expressed here. */
    record Refused(List<Problem> problems) implements ImportResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
