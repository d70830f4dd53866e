package org.spikebook.training.constraint;

import org.spikebook.simulator.network.WeightConstraint;
import org.spikebook.simulator.network.WeightConstraintModel;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;
import java.util.Optional;

/** Weights are used as they are. */
public final class NoConstraint implements WeightConstraintModel {

    @Override
    public String type() {
        return "none";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of();
    }

    @Override
    public Optional<WeightConstraint> constraint(ParameterValues settings) {
        return Optional.empty();
    }
}
