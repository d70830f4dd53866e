package org.spikebook.connector;

import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.ParameterValues;

import java.util.List;

/** Every member of the source reaches every member of the target. */
public final class AllToAll implements Connector {

    public static final String TYPE = "allToAll";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(ParameterInfo.flag("allowSelf", true));
    }

    @Override
    public double expectedSynapses(ParameterValues values, int sources, int targets) {
        return (double) sources * targets;
    }
}
