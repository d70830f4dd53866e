package org.spikebook.lesson.experiment;

import org.spikebook.engine.RunControl;
import org.spikebook.engine.Simulator;
import org.spikebook.network.ModelRegistry;
import org.spikebook.network.document.NetworkReader;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.WeightSet;
import org.spikebook.recording.Recording;
import org.spikebook.stimulus.SpikeSources;

/**
 * Everything that an experiment can be made of: models, data sets and chips. The page, the command
 * line and the grader run networks through the same one, so that the same document and seed give
 * the same recording everywhere. Safe for use by several threads.
 */
public final class Laboratory {

    private final NetworkReader networks;
    private final SpikeSources sources;

    private Laboratory(ModelRegistry models, SpikeSources sources) {
        this.networks = new NetworkReader(models);
        this.sources = sources;
    }

    /** All that ships with Spikebook. */
    public static Laboratory standard() {
        return new Laboratory(ModelRegistry.standard(), SpikeSources.NONE);
    }

    /** Reads network documents. */
    public NetworkReader networks() {
        return networks;
    }

    /** Runs a network on the calling thread. */
    public Recording simulate(NetworkModel network, WeightSet weights, RunControl control) {
        return Simulator.run(network, weights, sources, control);
    }
}
