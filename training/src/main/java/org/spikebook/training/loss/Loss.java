package org.spikebook.training.loss;

import org.spikebook.simulator.analysis.SpikeCountReadout;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterValues;

/**
 * A loss function: how far the output population's response to one sample is from the true class.
 */
public interface Loss extends Component {

    /**
     * The loss of one sample and its gradient.
     *
     * @param response not modified
     * @param label the true class
     * @param settings values of {@link #parameters()}
     * @param gradient all 0; filled
     * @return the loss, 0 or more
     */
    double evaluate(
            OutputResponse response, int label, ParameterValues settings, OutputGradient gradient);

    /** Whether the output population must fire; otherwise it must be one that never does. */
    default boolean countsSpikes() {
        return true;
    }

    /** The predicted class. */
    default int winner(OutputResponse response) {
        return SpikeCountReadout.winner(response.counts(), response.potentials());
    }
}
