package org.spikebook.training.dataset;

import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;

/** Leaves samples as they are. */
public final class NoDistortion implements Distortion {

    @Override
    public String type() {
        return "none";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of();
    }

    @Override
    public float[] apply(float[] values, Shape shape, ParameterValues settings, long stream) {
        return values;
    }
}
