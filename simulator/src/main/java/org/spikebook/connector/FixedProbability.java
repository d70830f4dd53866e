package org.spikebook.connector;

import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Unit;

import java.util.List;

/** Each pair is joined with the same probability, independently of the others. */
public final class FixedProbability implements Connector {

    public static final String TYPE = "fixedProbability";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real("probability", "p", Unit.NONE, 0.1).between(0, 1).step(0.05),
                ParameterInfo.flag("allowSelf", false));
    }

    @Override
    public double expectedSynapses(ParameterValues values, int sources, int targets) {
        return values.number("probability") * sources * targets;
    }
}
