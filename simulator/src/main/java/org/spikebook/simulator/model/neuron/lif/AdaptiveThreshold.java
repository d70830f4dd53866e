package org.spikebook.simulator.model.neuron.lif;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Preset;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.parameter.Value;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leaky integrate-and-fire neuron whose threshold {@code V_th + θ} rises by θ+ at each spike and
 * falls again: slowly to where it was, or steadily, so that the neuron settles at a target rate.
 * The potential is held for one time after a spike, further spikes are blocked for another.
 *
 * <p>Source: Diehl and Cook 2015, doi:10.3389/fncom.2015.00099, and the authors' code. Stateless
 * and safe for use by several threads.
 */
public final class AdaptiveThreshold implements NeuronModel {

    public static final String TYPE = "adaptiveThreshold";

    /** Name of what the threshold has risen by, in mV. */
    public static final String THETA = "thetaMv";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return AdaptiveThresholdParameters.describe();
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(
                real(POTENTIAL, "V", Unit.MILLIVOLT, -65).between(-1000, 1000).drawn(),
                real(THETA, "\\theta", Unit.MILLIVOLT, 20).between(-1e6, 1e6).drawn());
    }

    @Override
    public List<String> lastingVariables() {
        return List.of(THETA);
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("diehlCookExcitatory", Map.of(), Optional.empty()),
                new Preset(
                        "diehlCookInhibitory",
                        Map.of(
                                LeakyMembrane.TAU_MEM,
                                Value.of(10),
                                LeakyMembrane.C_MEM,
                                Value.of(10),
                                LeakyMembrane.V_REST,
                                Value.of(-60),
                                AdaptiveThresholdParameters.V_RESET,
                                Value.of(-45),
                                AdaptiveThresholdParameters.V_THRESHOLD,
                                Value.of(-60),
                                AdaptiveThresholdParameters.T_HOLD,
                                Value.of(2),
                                AdaptiveThresholdParameters.T_REF,
                                Value.of(2),
                                AdaptiveThresholdParameters.ADAPTATION,
                                Value.of(AdaptiveThresholdParameters.NO_ADAPTATION)),
                        Optional.empty()));
    }

    @Override
    public List<String> receptorTypes() {
        List<String> all = LeakyKernel.RECEPTORS;
        return List.of(all.get(3), all.get(0), all.get(1), all.get(2), all.get(4));
    }

    /** A threshold that does not fall by itself has no slope. */
    @Override
    public boolean isPlanar(ParameterValues values) {
        return AdaptiveThresholdParameters.of(values).adaptation().decays();
    }

    @Override
    public double shortestIntervalMs(ParameterValues values) {
        return values.number(AdaptiveThresholdParameters.T_REF);
    }

    @Override
    public NeuronKernel kernel(PopulationSetup setup) {
        return LeakyKernel.of(setup, AdaptiveSpiking.of(setup));
    }
}
