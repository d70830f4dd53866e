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

    public static final String TYPE = "sinePoisson";

    private static final String MEAN = "meanHz";
    private static final String AMPLITUDE = "amplitudeHz";
    private static final String FREQUENCY = "frequencyHz";
    private static final String PHASE = "phase";

    /**
     * What its generator and exporters read.
     *
     * @param phase φ, in radians, at the start of the run
     */
    public record Parameters(double meanHz, double amplitudeHz, double frequencyHz, double phase) {

        /** Those of a stimulus of this type. */
        public static Parameters of(ParameterValues values) {
            return new Parameters(
                    values.number(MEAN),
                    values.number(AMPLITUDE),
                    values.number(FREQUENCY),
                    values.number(PHASE));
        }

        /** The rate at the top of its swing. */
        public double highestHz() {
            return meanHz + amplitudeHz;
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                real(MEAN, "r_0", Unit.HERTZ, 100).between(0, 1e6).step(10),
                real(AMPLITUDE, "r_1", Unit.HERTZ, 50).between(0, 1e6).step(10),
                real(FREQUENCY, "f", Unit.HERTZ, 10).between(0, 1e6),
                real(PHASE, "\\varphi", Unit.NONE, 0).between(-1000, 1000).step(0.1));
    }

    @Override
    public double mostSpikes(ParameterValues values, int lines, double steps, double dtMs) {
        return Poisson.mostSpikes(Parameters.of(values).highestHz(), lines, steps, dtMs);
    }

    @Override
    public Optional<Text> unavailable(StimulusSetup setup) {
        return Poisson.tooMany(Parameters.of(setup.values()).highestHz(), setup.dtMs());
    }

    @Override
    public SpikeGenerator generator(StimulusSetup setup) {
        Parameters parameters = Parameters.of(setup.values());
        double meanHz = parameters.meanHz();
        double amplitudeHz = parameters.amplitudeHz();
        double perMs = 2 * Math.PI * parameters.frequencyHz() / 1000;
        double phase = parameters.phase();
        RateProfile swinging =
                timeMs -> Math.max(0, meanHz + amplitudeHz * ExactMath.sin(perMs * timeMs + phase));
        return new VaryingPoissonGenerator(setup.key(), swinging, setup.dtMs());
    }
}
