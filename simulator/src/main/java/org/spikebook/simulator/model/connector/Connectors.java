package org.spikebook.simulator.model.connector;

import java.util.List;

/** The connectors that come with Spikebook. */
public final class Connectors {

    private Connectors() {}

    public static List<Connector> standard() {
        return List.of(
                new AllToAll(),
                new OneToOne(),
                new FixedProbability(),
                new FixedInDegree(),
                new FixedOutDegree(),
                new FixedTotalNumber(),
                new Explicit(),
                new Convolution(),
                new Pooling());
    }
}
