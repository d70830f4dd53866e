package org.spikebook.simulator.model.stimulus;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.stream.Stream;

/** A current that grows in proportion to time from its start to its stop; none outside. */
public final class RampCurrent implements CurrentStimulus {

    public static final String TYPE = "rampCurrent";

    public static final String FROM = "fromPa";
    public static final String TO = "toPa";

    /**
     * What its generator and exporters read.
     *
     * @param fromPa at the start
     * @param toPa what it would reach at the stop
     */
    public record Parameters(double fromPa, double toPa, CurrentWindow window) {

        /** Those of a stimulus of this type. */
        public static Parameters of(ParameterValues values) {
            return new Parameters(values.number(FROM), values.number(TO), CurrentWindow.of(values));
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
                                real(FROM, "I_0", Unit.PICOAMPERE, 0).between(-1e6, 1e6).step(10),
                                real(TO, "I_1", Unit.PICOAMPERE, 500).between(-1e6, 1e6).step(10)),
                        CurrentWindow.describe(1000).stream())
                .toList();
    }

    @Override
    public CurrentGenerator generator(StimulusSetup setup) {
        Parameters parameters = Parameters.of(setup.values());
        double fromPa = parameters.fromPa();
        double toPa = parameters.toPa();
        long start = parameters.window().startStep(setup.dtMs());
        long stop = parameters.window().stopStep(setup.dtMs());
        return CurrentGenerator.ofAllLines(step -> {
            double part = (double) (step - start) / (stop - start);
            boolean on = step >= start && step < stop;
            return on ? fromPa + part * (toPa - fromPa) : 0;
        });
    }
}
