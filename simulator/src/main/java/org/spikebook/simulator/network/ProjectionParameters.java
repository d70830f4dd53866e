package org.spikebook.simulator.network;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * What every projection has beside its connector and weight: a delay. (The weight is described by
 * the target's receptor.)
 */
public final class ProjectionParameters implements Component {

    public static final ProjectionParameters INSTANCE = new ProjectionParameters();

    private static final ParameterInfo DELAY =
            ParameterInfo.real("delayMs", "d", Unit.MILLISECOND, 1)
                    .between(0, 10_000)
                    .step(0.5)
                    .drawn();

    private ProjectionParameters() {}

    @Override
    public String type() {
        return "projection";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(DELAY);
    }

    /** The time from a spike to its arrival. */
    public static ParameterInfo delay() {
        return DELAY;
    }
}
