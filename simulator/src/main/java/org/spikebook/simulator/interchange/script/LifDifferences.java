package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.model.neuron.lif.LifChoices;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.network.Population;

/** What other simulators' leaky neurons do in one way only, where ours have a choice. */
public final class LifDifferences {

    private LifDifferences() {}

    /**
     * Refuses what changes a neuron's meaning; warns of what differs within a step.
     *
     * @param target the other simulator
     */
    public static void tell(
            Population population, LifParameters lif, String target, ScriptProblems problems) {
        String id = population.id();
        LifChoices choices = lif.choices();
        if (choices.subtracts()) {
            problems.refuse(id, "script.subtract", id, target);
        }
        if (!choices.subtracts() && lif.vResetMv() >= lif.vThresholdMv()) {
            problems.refuse(id, "script.resetAboveThreshold", id, target);
        }
        if (choices.threshold() == LifChoices.Threshold.EXCEEDED) {
            problems.warn(id, "script.exceeded", id, target);
        }
        if (choices.testsBeforeInput()) {
            problems.warn(id, "script.beforeInput", id, target);
        }
        if (choices.whileRefractory() == LifChoices.WhileRefractory.INTEGRATE && lif.tRefMs() > 0) {
            problems.warn(id, "script.integrates", id, target);
        }
    }

    /**
     * Warns where conductances are integrated otherwise.
     *
     * @param there the target's method, as documents name it
     */
    public static void tellIntegrator(
            Population population, String target, String there, ScriptProblems problems) {
        if (population.receptors().type().equals("exponentialConductance")) {
            String here = population.receptors().values().word("integrator");
            if (!here.equals(there)) {
                problems.warn(
                        population.id(), "script.integrator", population.id(), here, target, there);
            }
        }
    }
}
