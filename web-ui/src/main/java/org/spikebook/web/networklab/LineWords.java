package org.spikebook.web.networklab;

import org.spikebook.network.model.Recorder;
import org.spikebook.parameter.Text;

/** What is said of the lines of a trace: of neurons, or of synapses where it has weights. */
public final class LineWords {

    private LineWords() {}

    /**
     * Whose line it is: {@code neuron 3}.
     *
     * @param variable what is recorded
     */
    public static Text name(String variable, int member) {
        return Text.of(
                LineWords.class,
                isOfSynapses(variable) ? "figure.synapse" : "figure.member",
                member);
    }

    /**
     * How many lines are drawn of those that there are: {@code 5 of 12 neurons shown}.
     *
     * @param variable what is recorded
     */
    public static Text shown(String variable, int shown, int recorded) {
        return Text.of(
                LineWords.class,
                isOfSynapses(variable) ? "figure.synapsesShown" : "figure.membersShown",
                shown,
                recorded);
    }

    private static boolean isOfSynapses(String variable) {
        return variable.equals(Recorder.WEIGHT);
    }
}
