package org.spikebook.training.dataset;

import org.spikebook.network.model.Shape;
import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.ParameterValues;

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
