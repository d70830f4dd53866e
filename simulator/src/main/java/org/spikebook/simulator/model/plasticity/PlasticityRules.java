package org.spikebook.simulator.model.plasticity;

import java.util.List;

/** The plasticity rules that come with Spikebook. */
public final class PlasticityRules {

    private PlasticityRules() {}

    public static List<PlasticityRule> standard() {
        return List.of(
                new PairStdp(),
                new TripletStdp(),
                new DiehlCookStdp(),
                new RewardStdp(),
                new TsodyksMarkram());
    }
}
