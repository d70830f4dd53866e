package org.spikebook.simulator.interchange.nest;

import org.spikebook.simulator.interchange.script.ScriptPopulation;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LifChoices;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.synapse.ExponentialConductance;

import java.util.Map;

/** {@code lif} and {@code leakyReadout}: NEST's {@code iaf} models. */
final class LeakyNodes {

    /** By type of receptors. */
    private static final Map<String, String> MODELS =
            Map.of(
                    "exponentialCurrent", "iaf_psc_exp",
                    "alphaCurrent", "iaf_psc_alpha",
                    "delta", "iaf_psc_delta",
                    "exponentialConductance", "iaf_cond_exp",
                    "alphaConductance", "iaf_cond_alpha");

    /** A threshold that no potential reaches. */
    private static final double NEVER_MV = 1e9;

    private LeakyNodes() {}

    static NestNeurons lif(ScriptPopulation part) {
        LifParameters lif = LifParameters.of(part.values());
        part.tellDifferences(lif);
        if (part.receptors().equals(ExponentialConductance.TYPE)) {
            part.warnOfIntegrator(
                    part.population().receptors().values().word(ExponentialConductance.INTEGRATOR),
                    "rkf45");
        }
        NestNeurons neurons = membrane(part, lif.membrane());
        neurons.set("V_reset", lif.vResetMv());
        neurons.set("V_th", lif.vThresholdMv());
        neurons.set("t_ref", part.refractoryMs(lif));
        boolean keeps = lif.choices().whileRefractory() == LifChoices.WhileRefractory.KEEP;
        if (keeps && neurons.model.equals("iaf_psc_delta")) {
            neurons.parameters.put("refractory_input", "True");
        }
        neurons.initial(part, lif.membrane().vRestMv());
        return neurons;
    }

    static NestNeurons readout(ScriptPopulation part) {
        LeakyMembrane membrane = LeakyMembrane.of(part.values());
        NestNeurons neurons = membrane(part, membrane);
        neurons.set("V_reset", membrane.vRestMv());
        neurons.set("V_th", NEVER_MV);
        neurons.set("t_ref", 0);
        neurons.initial(part, membrane.vRestMv());
        return neurons;
    }

    private static NestNeurons membrane(ScriptPopulation part, LeakyMembrane membrane) {
        String receptors = part.receptors();
        NestNeurons neurons = new NestNeurons(MODELS.getOrDefault(receptors, ""));
        neurons.set("C_m", membrane.cMemPf());
        if (receptors.endsWith("Conductance")) {
            neurons.set("g_L", membrane.cMemPf() / membrane.tauMemMs());
        } else {
            neurons.set("tau_m", membrane.tauMemMs());
        }
        neurons.set("E_L", membrane.vRestMv());
        neurons.set("I_e", membrane.biasPa());
        neurons.receptors(part.population());
        return neurons;
    }
}
