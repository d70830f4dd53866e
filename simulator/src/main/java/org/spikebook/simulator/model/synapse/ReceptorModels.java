package org.spikebook.simulator.model.synapse;

import java.util.List;

/** The receptors that come with Spikebook. */
public final class ReceptorModels {

    private ReceptorModels() {}

    public static List<ReceptorModel> standard() {
        return List.of(
                new ExponentialCurrent(),
                new Delta(),
                new AlphaCurrent(),
                new ExponentialConductance(),
                new AlphaConductance(),
                new Input(),
                new VariableJump());
    }
}
