package org.spikebook.stimulus;

import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.Unit;

import java.util.List;

/**
 * Independent Poisson spike trains of constant rate: the number of spikes of a line in a step is
 * Poisson distributed with mean rate · dt, so that a line may spike more than once in a step.
 */
public final class Poisson implements StimulusModel {

    public static final String TYPE = "poisson";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(ParameterInfo.real("rateHz", "r", Unit.HERTZ, 100).between(0, 1e6).step(10));
    }

    @Override
    public Output output() {
        return Output.SPIKES;
    }
}
