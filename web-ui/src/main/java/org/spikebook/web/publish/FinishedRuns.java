package org.spikebook.web.publish;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;

import java.util.Optional;

/** Finds the run of a network, to be shown where the network cannot be played. */
@FunctionalInterface
public interface FinishedRuns {

    /** Its recording, if it was run. */
    Optional<Recording> of(NetworkModel network);
}
