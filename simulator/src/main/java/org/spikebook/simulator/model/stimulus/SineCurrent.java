package org.spikebook.simulator.model.stimulus;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * {@code I(t) = offset + amplitude · sin(2π f t + φ)} from its start (inclusive) to its stop
 * (exclusive), none outside; taken at the start of each step.
 */
public final class SineCurrent implements CurrentStimulus {

    static final String TYPE = "sineCurrent";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                real("offsetPa", "I_0", Unit.PICOAMPERE, 0).between(-1e6, 1e6).step(10),
                real("amplitudePa", "I_1", Unit.PICOAMPERE, 100).between(-1e6, 1e6).step(10),
                real("frequencyHz", "f", Unit.HERTZ, 10).between(0, 1e6),
                real("phase", "\\varphi", Unit.NONE, 0).between(-1000, 1000).step(0.1),
                real("startMs", "t_0", Unit.MILLISECOND, 0).between(0, 1e9).step(10),
                real("stopMs", "t_1", Unit.MILLISECOND, 1e9).between(0, 1e9).step(10));
    }

    @Override
    public CurrentGenerator generator(StimulusSetup setup) {
        double offsetPa = setup.number("offsetPa");
        double amplitudePa = setup.number("amplitudePa");
        double perStep = 2 * Math.PI * setup.number("frequencyHz") * setup.dtMs() / 1000;
        double phase = setup.number("phase");
        long start = ExactMath.round(setup.number("startMs") / setup.dtMs());
        long stop = ExactMath.round(setup.number("stopMs") / setup.dtMs());
        return CurrentGenerator.ofAllLines(step ->
                step >= start && step < stop
                        ? offsetPa + amplitudePa * ExactMath.sin(perStep * step + phase)
                        : 0);
    }
}
