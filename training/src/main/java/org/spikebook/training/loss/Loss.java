package org.spikebook.training.loss;

import org.spikebook.simulator.analysis.SpikeCountReadout;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterValues;

/** How wrong the answer to one sample was, told from what the output population did. */
public interface Loss extends Component {

    /**
     * The loss of one sample and its gradient.
     *
     * @param answer not modified
     * @param label the right class
     * @param settings values of {@link #parameters()}
     * @param gradient all 0; filled
     * @return the loss, 0 or more
     */
    double evaluate(
            OutputResponse answer, int label, ParameterValues settings, AnswerGradient gradient);

    /** Whether the output population must fire; otherwise it must be one that never does. */
    default boolean countsSpikes() {
        return true;
    }

    /** The class that the network chose. */
    default int winner(OutputResponse answer) {
        return SpikeCountReadout.winner(answer.counts(), answer.potentials());
    }
}
