package org.spikebook.training.regularizer;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;

/** Only the loss counts. */
public final class NoRegularizer implements Regularizer {

    @Override
    public String type() {
        return "none";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of();
    }

    @Override
    public Penalty penalty(ParameterValues settings) {
        return Penalty.NONE;
    }
}
