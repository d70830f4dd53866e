package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.model.neuron.izhikevich.IzhikevichParameters;
import org.spikebook.simulator.network.Population;

/** Izhikevich's equations as he published them in 2003, which other simulators know alone. */
public final class IzhikevichForm {

    private static final IzhikevichParameters.Quadratic QUADRATIC =
            new IzhikevichParameters.Quadratic(0.04, 5, 140);

    private static final IzhikevichParameters.Recovery RECOVERY =
            new IzhikevichParameters.Recovery(0, 1);

    private IzhikevichForm() {}

    /**
     * Refuses other coefficients.
     *
     * @param target the other simulator
     */
    public static void requirePublished(
            Population population,
            IzhikevichParameters parameters,
            String target,
            ScriptProblems problems) {
        if (!parameters.quadratic().equals(QUADRATIC) || !parameters.recovery().equals(RECOVERY)) {
            problems.refuse(population.id(), "script.quadratic", population.id(), target);
        }
    }
}
