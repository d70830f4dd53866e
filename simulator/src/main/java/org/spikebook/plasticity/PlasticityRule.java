package org.spikebook.plasticity;

import org.spikebook.parameter.Component;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Text;

import java.util.Optional;

/** How the weights of a projection, or what its spikes transmit, change during a run. */
public interface PlasticityRule extends Component {

    /**
     * Why it cannot be used with a delay, if so; the text has a companion {@code .hint}.
     *
     * @param delayMs the one delay of all synapses of the projection
     */
    default Optional<Text> mismatch(ParameterValues values, double delayMs) {
        return Optional.empty();
    }
}
