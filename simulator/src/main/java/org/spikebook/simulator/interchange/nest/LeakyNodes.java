package org.spikebook.simulator.interchange.nest;

import org.spikebook.simulator.interchange.script.ScriptPopulation;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LifChoices;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.synapse.ExponentialConductance;

/** {@code lif} and {@code leakyReadout}: NEST's {@code iaf} models. For one population. */
final class LeakyNodes {

    /** A threshold that no potential reaches. */
    private static final double NEVER_MV = 1e9;

    private final ScriptPopulation part;
    private final NestNeurons neurons;

    /**
     * @param model NEST's, for the receptors of the population
     */
    LeakyNodes(ScriptPopulation part, String model) {
        this.part = part;
        this.neurons = new NestNeurons(model);
    }

    NestNeurons lif() {
        LifParameters lif = LifParameters.of(part.values());
        part.tellDifferences(lif);
        if (part.receptors().equals(ExponentialConductance.TYPE)) {
            part.warnOfIntegrator(
                    part.population().receptors().values().word(ExponentialConductance.INTEGRATOR),
                    "rkf45");
        }
        membrane(lif.membrane());
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

    NestNeurons readout() {
        LeakyMembrane membrane = LeakyMembrane.of(part.values());
        membrane(membrane);
        neurons.set("V_reset", membrane.vRestMv());
        neurons.set("V_th", NEVER_MV);
        neurons.set("t_ref", 0);
        neurons.initial(part, membrane.vRestMv());
        return neurons;
    }

    private void membrane(LeakyMembrane membrane) {
        neurons.set("C_m", membrane.cMemPf());
        if (part.receptors().endsWith("Conductance")) {
            neurons.set("g_L", membrane.cMemPf() / membrane.tauMemMs());
        } else {
            neurons.set("tau_m", membrane.tauMemMs());
        }
        neurons.set("E_L", membrane.vRestMv());
        neurons.set("I_e", membrane.biasPa());
        neurons.receptors(part.population());
    }
}
