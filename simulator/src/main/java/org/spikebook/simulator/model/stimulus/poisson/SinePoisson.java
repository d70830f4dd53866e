package org.spikebook.simulator.model.stimulus.poisson;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.stimulus.SpikeGenerator;
import org.spikebook.simulator.model.stimulus.SpikeStimulus;
import org.spikebook.simulator.model.stimulus.StimulusSetup;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/**
 * Independent Poisson spike trains whose common rate swings, {@code r(t) = max(0, r_0 + r_1 sin(2π
 * f t + φ))}.
 */
public final class SinePoisson implements SpikeStimulus {

    static final String TYPE = "sinePoisson";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                real("meanHz", "r_0", Unit.HERTZ, 100).between(0, 1e6).step(10),
                real("amplitudeHz", "r_1", Unit.HERTZ, 50).between(0, 1e6).step(10),
                real("frequencyHz", "f", Unit.HERTZ, 10).between(0, 1e6),
                real("phase", "\\varphi", Unit.NONE, 0).between(-1000, 1000).step(0.1));
    }

    @Override
    public double mostSpikes(ParameterValues values, int lines, double steps, double dtMs) {
        double highestHz = values.number("meanHz") + values.number("amplitudeHz");
        return Poisson.mostSpikes(highestHz, lines, steps, dtMs);
    }

    @Override
    public Optional<Text> unavailable(StimulusSetup setup) {
        return Poisson.tooMany(setup.number("meanHz") + setup.number("amplitudeHz"), setup.dtMs());
    }

    @Override
    public SpikeGenerator generator(StimulusSetup setup) {
        double meanHz = setup.number("meanHz");
        double amplitudeHz = setup.number("amplitudeHz");
        double perMs = 2 * Math.PI * setup.number("frequencyHz") / 1000;
        double phase = setup.number("phase");
        RateProfile swinging =
                timeMs -> Math.max(0, meanHz + amplitudeHz * ExactMath.sin(perMs * timeMs + phase));
        return new VaryingPoissonGenerator(setup.key(), swinging, setup.dtMs());
    }
}
