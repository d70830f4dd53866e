package org.spikebook.simulator.model.stimulus;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * A current given sample by sample, each held for the same time; none after the last. Every line
 * carries the same.
 */
public final class SampledCurrent implements CurrentStimulus {

    static final String TYPE = "sampledCurrent";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.series("samplesPa", "I_k", Unit.PICOAMPERE, -1e6),
                ParameterInfo.real("sampleMs", "T", Unit.MILLISECOND, 1).above(0, 1e6));
    }

    @Override
    public CurrentGenerator generator(StimulusSetup setup) {
        double[] samplesPa =
                setup.values().series("samplesPa").stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        double stepsPerSample = setup.number("sampleMs") / setup.dtMs();
        return CurrentGenerator.ofAllLines(step -> {
            long sample = (long) (step / stepsPerSample + 1e-9);
            return sample < samplesPa.length ? samplesPa[(int) sample] : 0;
        });
    }
}
