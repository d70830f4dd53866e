package org.spikebook.training.loss;

import org.spikebook.parameter.Component;
import org.spikebook.parameter.ParameterValues;

/** How wrong the answer to one sample was, told from the spike counts of the output population. */
public interface Loss extends Component {

    /**
     * The loss of one sample and its gradient.
     *
     * @param counts spikes of each output neuron during the sample; not modified
     * @param label the right class
     * @param steps for which the sample was shown
     * @param settings values of {@link #parameters()}
     * @param gradient overwritten with the derivative of the loss with respect to each count, which
     *     is also that with respect to each spike; as long as {@code counts}
     * @return the loss, 0 or more
     */
    double evaluate(
            int[] counts, int label, int steps, ParameterValues settings, double[] gradient);
}
