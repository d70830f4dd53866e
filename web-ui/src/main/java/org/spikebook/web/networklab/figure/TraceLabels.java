package org.spikebook.web.networklab.figure;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.text.Text;

/** What is said of the lines of a trace: of neurons, of synapses or of sources of a projection. */
public enum TraceLabels {
    MEMBER("member"),
    SYNAPSE("synapse"),
    SOURCE("source");

    private final String key;

    TraceLabels(String key) {
        this.key = key;
    }

    /** The words for what a recorder records. */
    public static TraceLabels of(NetworkModel network, Recorder recorder) {
        if (recorder.recordsWeights()) {
            return SYNAPSE;
        }
        return network.observedProjection(recorder).isPresent() ? SOURCE : MEMBER;
    }

    /**
     * Whose line it is: {@code neuron 3}.
     *
     * @param number of the neuron, synapse or source
     */
    public Text name(int number) {
        return Text.of(TraceLabels.class, "figure." + key, number);
    }

    /** How many lines are drawn of those that there are: {@code 5 of 12 neurons shown}. */
    public Text shown(int shown, int recorded) {
        return Text.of(TraceLabels.class, "figure." + key + "sShown", shown, recorded);
    }
}
