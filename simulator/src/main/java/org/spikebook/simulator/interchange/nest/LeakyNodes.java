package org.spikebook.simulator.interchange.nest;

import org.spikebook.simulator.interchange.script.LifDifferences;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.interchange.script.StepTimes;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LifChoices;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.network.Population;

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

    static NestNeurons lif(Population population, StepTimes times, ScriptProblems problems) {
        LifParameters lif = LifParameters.of(population.model().values());
        LifDifferences.tell(population, lif, NestExporter.NEST, problems);
        LifDifferences.tellIntegrator(population, NestExporter.NEST, "rkf45", problems);
        NestNeurons neurons = membrane(population, lif.membrane());
        neurons.set("V_reset", lif.vResetMv());
        neurons.set("V_th", lif.vThresholdMv());
        neurons.set("t_ref", times.ms(lif.refractorySteps(times.dtMs())));
        boolean keeps = lif.choices().whileRefractory() == LifChoices.WhileRefractory.KEEP;
        if (keeps && neurons.model.equals("iaf_psc_delta")) {
            neurons.parameters.put("refractory_input", "True");
        }
        neurons.initial(population, lif.membrane().vRestMv(), problems);
        return neurons;
    }

    static NestNeurons readout(Population population, StepTimes times, ScriptProblems problems) {
        LeakyMembrane membrane = LeakyMembrane.of(population.model().values());
        NestNeurons neurons = membrane(population, membrane);
        neurons.set("V_reset", membrane.vRestMv());
        neurons.set("V_th", NEVER_MV);
        neurons.set("t_ref", times.ms(0));
        neurons.initial(population, membrane.vRestMv(), problems);
        return neurons;
    }

    private static NestNeurons membrane(Population population, LeakyMembrane membrane) {
        String receptors = population.receptors().type();
        NestNeurons neurons = new NestNeurons(MODELS.getOrDefault(receptors, ""));
        neurons.set("C_m", membrane.cMemPf());
        if (receptors.endsWith("Conductance")) {
            neurons.set("g_L", membrane.cMemPf() / membrane.tauMemMs());
        } else {
            neurons.set("tau_m", membrane.tauMemMs());
        }
        neurons.set("E_L", membrane.vRestMv());
        neurons.set("I_e", membrane.biasPa());
        neurons.receptors(population);
        return neurons;
    }
}
