package org.spikebook.simulator.model.stimulus;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.random.NormalLines;

import java.util.List;

/**
 * A noisy current: normally distributed, drawn again for each line in every step and held over it.
 * Its effect on a membrane depends on the step; see the page of the model.
 */
public final class NoiseCurrent implements CurrentStimulus {

    static final String TYPE = "noiseCurrent";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                real("meanPa", "\\mu", Unit.PICOAMPERE, 0).between(-1e6, 1e6).step(10),
                real("sdPa", "\\sigma", Unit.PICOAMPERE, 100).between(0, 1e6).step(10));
    }

    @Override
    public CurrentGenerator generator(StimulusSetup setup) {
        double meanPa = setup.number("meanPa");
        double sdPa = setup.number("sdPa");
        return (step, from, to, _, linesPa, scratch) -> {
            NormalLines.fill(setup.key().with(step), from, to, linesPa, scratch);
            for (int line = from; line < to; line++) {
                linesPa[line] = meanPa + sdPa * linesPa[line];
            }
        };
    }
}
