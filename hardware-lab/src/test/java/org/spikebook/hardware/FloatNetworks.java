package org.spikebook.hardware;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;

/** Networks in floating point, for tests. */
public final class FloatNetworks {

    private FloatNetworks() {}

    /** A valid document. */
    public static NetworkModel read(String json) {
        return switch (new NetworkReader(ModelRegistry.standard()).read(json)) {
            case Validation.Valid(NetworkModel network) -> network;
            case Validation.Invalid(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** Layers of LIF neurons, all to all, without delay: as the trainers make them. */
    public static NetworkModel layers(int... sizes) {
        StringBuilder populations = new StringBuilder();
        StringBuilder projections = new StringBuilder();
        for (int k = 1; k < sizes.length; k++) {
            String comma = k == 1 ? "" : ",";
            populations.append(
                    """
                    %s{"id": "layer%d", "size": %d, "model": {"type": "lif", "vRestMv": 0, "vResetMv": 0,
                      "vThresholdMv": 1, "tRefMs": 0}, "receptors": {"type": "delta"}}
                    """
                            .formatted(comma, k, sizes[k]));
            projections.append(
                    """
                    %s{"id": "to%d", "from": "%s", "to": "layer%d", "connector": {"type": "allToAll"},
                      "weightMv": {"normal": {"mean": 0.02, "sd": 0.2}}, "delayMs": 0}
                    """
                            .formatted(comma, k, k == 1 ? "in" : "layer" + (k - 1), k));
        }
        return read(
                """
                {"format": "spikebook/network/1", "name": "layers", "populations": [%s],
                 "stimuli": [{"id": "in", "type": "poisson", "size": %d, "rateHz": 50}],
                 "projections": [%s], "recorders": [],
                 "run": {"dtMs": 1, "durationMs": 20, "seed": 1}}
                """
                        .formatted(populations, sizes[0], projections));
    }
}
