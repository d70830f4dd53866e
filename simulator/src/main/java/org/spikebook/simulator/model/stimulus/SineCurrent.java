package org.spikebook.simulator.model.stimulus;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.stream.Stream;

/**
 * {@code I(t) = offset + amplitude · sin(2π f t + φ)} from its start (inclusive) to its stop
 * (exclusive), none outside; taken at the start of each step.
 */
public final class SineCurrent implements CurrentStimulus {

    public static final String TYPE = "sineCurrent";

    private static final String OFFSET = "offsetPa";
    private static final String AMPLITUDE = StepCurrent.AMPLITUDE;
    private static final String FREQUENCY = "frequencyHz";
    private static final String PHASE = "phase";

    /**
     * What its generator and exporters read.
     *
     * @param phase φ, in radians, at the start of the run
     */
    public record Parameters(
            double offsetPa,
            double amplitudePa,
            double frequencyHz,
            double phase,
            CurrentWindow window) {

        /** Those of a stimulus of this type. */
        public static Parameters of(ParameterValues values) {
            return new Parameters(
                    values.number(OFFSET),
                    values.number(AMPLITUDE),
                    values.number(FREQUENCY),
                    values.number(PHASE),
                    CurrentWindow.of(values));
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        List<ParameterInfo> own =
                List.of(
                        real(OFFSET, "I_0", Unit.PICOAMPERE, 0).between(-1e6, 1e6).step(10),
                        real(AMPLITUDE, "I_1", Unit.PICOAMPERE, 100).between(-1e6, 1e6).step(10),
                        real(FREQUENCY, "f", Unit.HERTZ, 10).between(0, 1e6),
                        real(PHASE, "\\varphi", Unit.NONE, 0).between(-1000, 1000).step(0.1));
        return Stream.concat(own.stream(), CurrentWindow.describe(CurrentWindow.NEVER_MS).stream())
                .toList();
    }

    @Override
    public CurrentGenerator generator(StimulusSetup setup) {
        Parameters parameters = Parameters.of(setup.values());
        double offsetPa = parameters.offsetPa();
        double amplitudePa = parameters.amplitudePa();
        double perStep = 2 * Math.PI * parameters.frequencyHz() * setup.dtMs() / 1000;
        double phase = parameters.phase();
        long start = parameters.window().startStep(setup.dtMs());
        long stop = parameters.window().stopStep(setup.dtMs());
        return CurrentGenerator.ofAllLines(step ->
                step >= start && step < stop
                        ? offsetPa + amplitudePa * ExactMath.sin(perStep * step + phase)
                        : 0);
    }
}
