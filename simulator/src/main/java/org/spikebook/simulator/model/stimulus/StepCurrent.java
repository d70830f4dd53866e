package org.spikebook.simulator.model.stimulus;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/** A constant current from its start (inclusive) to its stop (exclusive), and none outside. */
public final class StepCurrent implements CurrentStimulus {

    public static final String TYPE = "stepCurrent";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                real("amplitudePa", "I", Unit.PICOAMPERE, 400).between(-1e6, 1e6).step(10),
                real("startMs", "t_0", Unit.MILLISECOND, 0).between(0, 1e9).step(10),
                real("stopMs", "t_1", Unit.MILLISECOND, 1e9).between(0, 1e9).step(10));
    }

    @Override
    public CurrentGenerator generator(StimulusSetup setup) {
        double amplitudePa = setup.number("amplitudePa");
        long start = ExactMath.round(setup.number("startMs") / setup.dtMs());
        long stop = ExactMath.round(setup.number("stopMs") / setup.dtMs());
        return CurrentGenerator.ofAllLines(step -> step >= start && step < stop ? amplitudePa : 0);
    }
}
