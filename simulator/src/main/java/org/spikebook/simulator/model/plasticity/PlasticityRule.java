package org.spikebook.simulator.model.plasticity;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/** How the weights of a projection, or what its spikes transmit, change during a run. */
public interface PlasticityRule extends Component {

    /** Those that come with Spikebook. */
    static List<PlasticityRule> standard() {
        return List.of(
                new PairStdp(),
                new TripletStdp(),
                new DiehlCookStdp(),
                new RewardStdp(),
                new TsodyksMarkram());
    }

    /** Id of a population or stimulus whose spikes it waits for, if any. */
    default Optional<String> listensTo(ParameterValues values) {
        return Optional.empty();
    }

    /** Whether each synapse keeps something of its own of the spikes that have passed it. */
    default boolean marksSynapses(ParameterValues values) {
        return false;
    }

    /**
     * Why its values do not go together, or not with a delay, if so; the text has a companion
     * {@code .hint}.
     *
     * @param delayMs of the projection: one for all synapses, or several
     */
    default Optional<Text> mismatch(ParameterValues values, Value delayMs) {
        return Optional.empty();
    }
}
