package org.spikebook.training.regularizer;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * Penalties on spikes, silent neurons and weights: {@code L + c_s Σ n + c_0 Σ max(0, 1 - n)² + (c_w
 * / 2) Σ w²}, with n the spikes of a hidden neuron during a sample (compare Zenke and Vogels 2021,
 * doi:10.1162/neco_a_01367).
 */
public final class ActivityPenalty implements Regularizer {

    private static final String SPIKES = "spikes";
    private static final String SILENCE = "silence";
    private static final String WEIGHTS = "weights";

    @Override
    public String type() {
        return "activity";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                penalty(SPIKES, "c_s", 0.0005, 0.0001),
                penalty(SILENCE, "c_0", 0, 0.0001),
                penalty(WEIGHTS, "c_w", 0, 0.0001));
    }

    private static ParameterInfo penalty(String name, String symbol, double usual, double step) {
        return ParameterInfo.real(name, symbol, Unit.NONE, usual).between(0, 1000).step(step);
    }

    @Override
    public Penalty penalty(ParameterValues settings) {
        return new Penalty(
                settings.number(SPIKES), settings.number(SILENCE), settings.number(WEIGHTS));
    }
}
