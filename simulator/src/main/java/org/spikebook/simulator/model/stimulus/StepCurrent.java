package org.spikebook.simulator.model.stimulus;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.stream.Stream;

/** A constant current from its start (inclusive) to its stop (exclusive), and none outside. */
public final class StepCurrent implements CurrentStimulus {

    public static final String TYPE = "stepCurrent";

    public static final String AMPLITUDE = "amplitudePa";

    /**
     * What its generator and exporters read.
     *
     * @param amplitudePa while it is on
     */
    public record Parameters(double amplitudePa, CurrentWindow window) {

        /** Those of a stimulus of this type. */
        public static Parameters of(ParameterValues values) {
            return new Parameters(values.number(AMPLITUDE), CurrentWindow.of(values));
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return Stream.concat(
                        Stream.of(
                                real(AMPLITUDE, "I", Unit.PICOAMPERE, 400)
                                        .between(-1e6, 1e6)
                                        .step(10)),
                        CurrentWindow.describe(CurrentWindow.NEVER_MS).stream())
                .toList();
    }

    @Override
    public CurrentGenerator generator(StimulusSetup setup) {
        Parameters parameters = Parameters.of(setup.values());
        double amplitudePa = parameters.amplitudePa();
        long start = parameters.window().startStep(setup.dtMs());
        long stop = parameters.window().stopStep(setup.dtMs());
        return CurrentGenerator.ofAllLines(step -> step >= start && step < stop ? amplitudePa : 0);
    }
}
