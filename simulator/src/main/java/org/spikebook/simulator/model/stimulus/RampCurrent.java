package org.spikebook.simulator.model.stimulus;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/** A current that grows in proportion to time from its start to its stop; none outside. */
public final class RampCurrent implements CurrentStimulus {

    public static final String TYPE = "rampCurrent";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                real("fromPa", "I_0", Unit.PICOAMPERE, 0).between(-1e6, 1e6).step(10),
                real("toPa", "I_1", Unit.PICOAMPERE, 500).between(-1e6, 1e6).step(10),
                real("startMs", "t_0", Unit.MILLISECOND, 0).between(0, 1e9).step(10),
                real("stopMs", "t_1", Unit.MILLISECOND, 1000).between(0, 1e9).step(10));
    }

    @Override
    public CurrentGenerator generator(StimulusSetup setup) {
        double fromPa = setup.number("fromPa");
        double toPa = setup.number("toPa");
        long start = ExactMath.round(setup.number("startMs") / setup.dtMs());
        long stop = ExactMath.round(setup.number("stopMs") / setup.dtMs());
        return CurrentGenerator.ofAllLines(step -> {
            double part = (double) (step - start) / (stop - start);
            boolean on = step >= start && step < stop;
            return on ? fromPa + part * (toPa - fromPa) : 0;
        });
    }
}
