package org.spikebook.simulator.model.stimulus;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.random.NormalLines;

import java.util.List;

/**
 * A noisy current: normally distributed, drawn again for each line in every step and held over it.
 * Its effect on a membrane depends on the step; see the page of the model.
 */
public final class NoiseCurrent implements CurrentStimulus {

    public static final String TYPE = "noiseCurrent";

    public static final String MEAN = "meanPa";
    private static final String SD = "sdPa";

    /**
     * A normal distribution of currents: what generators and exporters read.
     *
     * @param sdPa standard deviation, at least 0 pA
     */
    public record Parameters(double meanPa, double sdPa) {

        /** Those of a stimulus of this type or of {@link OrnsteinUhlenbeckCurrent}. */
        public static Parameters of(ParameterValues values) {
            return new Parameters(values.number(MEAN), values.number(SD));
        }

        static List<ParameterInfo> describe() {
            return List.of(
                    real(MEAN, "\\mu", Unit.PICOAMPERE, 0).between(-1e6, 1e6).step(10),
                    real(SD, "\\sigma", Unit.PICOAMPERE, 100).between(0, 1e6).step(10));
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return Parameters.describe();
    }

    @Override
    public CurrentGenerator generator(StimulusSetup setup) {
        Parameters parameters = Parameters.of(setup.values());
        double meanPa = parameters.meanPa();
        double sdPa = parameters.sdPa();
        return (step, from, to, _, linesPa, scratch) -> {
            NormalLines.fill(setup.key().with(step), from, to, linesPa, scratch);
            for (int line = from; line < to; line++) {
                linesPa[line] = meanPa + sdPa * linesPa[line];
            }
        };
    }
}
