package org.spikebook.stimulus;

import org.spikebook.parameter.Component;

/** What drives a network from outside: spikes, or a current. */
public interface StimulusModel extends Component {

    /** What comes out of it. */
    enum Output {
        /** Spikes, which travel along projections with a weight and a delay. */
        SPIKES,
        /** A current in pA, added to the neurons that a projection reaches. */
        CURRENT
    }

    Output output();
}
