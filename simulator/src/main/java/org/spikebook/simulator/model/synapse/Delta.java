package org.spikebook.simulator.model.synapse;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/** An arriving spike moves the membrane potential immediately by its weight in mV. */
public final class Delta implements ReceptorModel {

    public static final String TYPE = "delta";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of();
    }

    @Override
    public ParameterInfo weight() {
        return ParameterInfo.real("weightMv", "w", Unit.MILLIVOLT, 1)
                .between(-1e6, 1e6)
                .step(0.1)
                .drawn();
    }

    @Override
    public boolean hasTwoChannels() {
        return false;
    }

    @Override
    public ReceptorKernel kernel(ParameterValues values, double dtMs) {
        return new DeltaKernel();
    }
}
