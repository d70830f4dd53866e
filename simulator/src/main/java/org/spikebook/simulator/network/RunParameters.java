package org.spikebook.simulator.network;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/** How a run is described to forms and readers. */
public final class RunParameters implements Component {

    public static final RunParameters INSTANCE = new RunParameters();

    public static final String DT = "dtMs";
    public static final String DURATION = "durationMs";

    private static final double LARGEST_SEED = 9_007_199_254_740_991.0;

    private RunParameters() {}

    @Override
    public String type() {
        return "run";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real(DT, "\\Delta t", Unit.MILLISECOND, 0.1)
                        .between(0.001, 100)
                        .step(0.1),
                ParameterInfo.real(DURATION, "T", Unit.MILLISECOND, 1000).above(0, 1e9).step(100),
                ParameterInfo.whole("seed", "s", 1, 0, Integer.MAX_VALUE).between(0, LARGEST_SEED));
    }
}
