package org.spikebook.simulator.model.stimulus;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * A current given sample by sample, each held for the same time; none after the last. Every line
 * carries the same.
 */
public final class SampledCurrent implements CurrentStimulus {

    public static final String TYPE = "sampledCurrent";

    private static final String SAMPLES = "samplesPa";
    private static final String SAMPLE = "sampleMs";

    /**
     * What its generator and exporters read.
     *
     * @param sampleMs for how long each is held, above 0 ms
     */
    public record Parameters(List<Double> samplesPa, double sampleMs) {

        public Parameters {
            samplesPa = List.copyOf(samplesPa);
        }

        /** Those of a stimulus of this type. */
        public static Parameters of(ParameterValues values) {
            return new Parameters(values.series(SAMPLES), values.number(SAMPLE));
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.series(SAMPLES, "I_k", Unit.PICOAMPERE, -1e6),
                ParameterInfo.real(SAMPLE, "T", Unit.MILLISECOND, 1).above(0, 1e6));
    }

    @Override
    public CurrentGenerator generator(StimulusSetup setup) {
        Parameters parameters = Parameters.of(setup.values());
        double[] samplesPa =
                parameters.samplesPa().stream().mapToDouble(Double::doubleValue).toArray();
        double stepsPerSample = parameters.sampleMs() / setup.dtMs();
        return CurrentGenerator.ofAllLines(step -> {
            long sample = (long) (step / stepsPerSample + 1e-9);
            return sample < samplesPa.length ? samplesPa[(int) sample] : 0;
        });
    }
}
