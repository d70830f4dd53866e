package org.spikebook.simulator.network;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.Optional;

/** A kind of {@link WeightConstraint} that a training plan can ask for, with its settings. */
public interface WeightConstraintModel extends Component {

    /** The constraint for given settings; empty where weights may be anything. */
    Optional<WeightConstraint> constraint(ParameterValues settings);
}
