package org.spikebook.web;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.network.NetworkModel;

/** Network documents for tests. */
public final class TestNetworks {

    /** Two layers that read the 8 x 8 digits, untrained. */
    public static final String DIGITS =
            """
            { "format": "spikebook/network/1", "name": "n",
              "populations": [
                { "id": "hidden", "size": 12, "model": { "type": "lif" }, "receptors": { "type": "delta" } },
                { "id": "out", "size": 10, "model": { "type": "lif" }, "receptors": { "type": "delta" } } ],
              "stimuli": [ { "id": "data", "type": "dataset", "shape": [8, 8, 1], "data": "digits8x8", "encoder": "rate" } ],
              "projections": [
                { "id": "data-hidden", "from": "data", "to": "hidden", "weightMv": 1, "delayMs": 0 },
                { "id": "hidden-out", "from": "hidden", "to": "out", "weightMv": 1, "delayMs": 0 } ],
              "run": { "dtMs": 1, "durationMs": 25, "seed": 1 } }
            """;

    private TestNetworks() {}

    /** {@link #DIGITS}, read. */
    public static NetworkModel digits() {
        return Laboratory.standard().networks().read(DIGITS).valid().orElseThrow();
    }
}
